import type { WordPackage } from './word-package.ts'
import type { XmlElement } from './xml-tree.ts'

const signs: Readonly<Record<string, string>> = { 'w:p': '\n', 'w:tab': '\t', 'w:br': '\v', 'w:cr': '\v' }
const textual: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'w:instrText'])

/** Every character of the main part in its order, deleted text and copies for older programs too: what mending must not change. */
export function textOf(pack: WordPackage): string {
  const pieces: string[] = []
  const walk = (element: XmlElement): void => {
    if (element.removed) return
    pieces.push(textual.has(element.name) ? element.text : (signs[element.name] ?? ''))
    element.children.forEach(walk)
  }
  const root = pack.tree(pack.main)?.root
  if (root) walk(root)
  return pieces.join('')
}
