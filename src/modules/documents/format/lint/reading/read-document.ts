import { readNumbering } from '../effective/numbering.ts'
import { isOn } from '../effective/run-format.ts'
import { readStyles } from '../effective/styles.ts'
import { readTheme } from '../effective/theme.ts'
import type { WordDocument } from '../model.ts'
import { provide } from '../package/change-xml.ts'
import type { WordPackage } from '../package/word-package.ts'
import { child, type XmlElement } from '../package/xml-tree.ts'
import { bodyParagraphs } from './body-paragraphs.ts'
import { sectionsOf } from './sections.ts'

/** Reads the package into the model that the rules check. Reads once; after a change to the trees, read again. */
export function readDocument(pack: WordPackage): WordDocument {
  const relations = pack.relations(pack.main)
  const rootOf = (type: string): XmlElement | undefined => {
    const related = relations.find(one => one.type === type && pack.parts.has(one.target))
    return related && pack.tree(related.target)?.root
  }
  const theme = readTheme(rootOf('theme'))
  const numbering = readNumbering(rootOf('numbering'))
  const levels = { theme, numbering, styles: readStyles(rootOf('styles'), theme, numbering) }
  const body = child(pack.tree(pack.main)?.root, 'w:body')
  // Without section properties Word takes a page of its own, which is a fault like any other.
  if (body && !child(body, 'w:sectPr')) provide(body, 'w:sectPr')
  const settings = rootOf('settings')
  return {
    pack,
    paragraphs: body ? bodyParagraphs(body, levels) : [],
    sections: body ? sectionsOf(body, pack, levels) : [],
    settings,
    evenAndOdd: onIn(settings, 'w:evenAndOddHeaders'),
  }
}

function onIn(settings: XmlElement | undefined, name: string): boolean {
  const found = child(settings, name)
  return found !== undefined && isOn(found.attributes['w:val'])
}
