import { twipsIn } from '../effective/paragraph-format.ts'
import { isOn } from '../effective/run-format.ts'
import type { Footer, FooterParagraph, FooterPlace, Page, Section } from '../model.ts'
import type { WordPackage } from '../package/word-package.ts'
import { child, childrenOf, descendants, type XmlElement } from '../package/xml-tree.ts'
import { sectionElements } from './body-paragraphs.ts'
import { type Levels, resolveParagraph, resolveRun } from './levels.ts'
import { contentOf, runOf } from './run-content.ts'

/** The sections of the body. One that names no footer has that of the section before. */
export function sectionsOf(body: XmlElement, pack: WordPackage, levels: Levels): Section[] {
  const targets = new Map(pack.relations(pack.main).map(({ id, target }) => [id, target]))
  const read = new Map<string, Footer>()
  const footerOf = (part: string | undefined): Footer | undefined => {
    const root = part === undefined ? undefined : pack.tree(part)?.root
    if (part === undefined || !root) return undefined
    const known = read.get(part) ?? { part, draws: draws(root), paragraphs: footerParagraphs(root, levels) }
    read.set(part, known)
    return known
  }
  let footers: Section['footers'] = {}
  return sectionElements(body).map((element, index) => {
    const own: Partial<Record<FooterPlace, Footer>> = {}
    for (const { attributes } of childrenOf(element, 'w:footerReference')) {
      const footer = footerOf(targets.get(attributes['r:id'] ?? ''))
      if (footer) own[(attributes['w:type'] ?? 'default') as FooterPlace] = footer
    }
    footers = { ...footers, ...own }
    return sectionOf(element, index, footers)
  })
}

function sectionOf(element: XmlElement, index: number, footers: Section['footers']): Section {
  const grid = child(element, 'w:docGrid')?.attributes ?? {}
  const numbers = child(element, 'w:pgNumType')?.attributes ?? {}
  const title = child(element, 'w:titlePg')
  const start = numbers['w:start']
  return {
    element,
    number: index + 1,
    page: pageOf(element),
    grid: {
      type: grid['w:type'] ?? 'default',
      linePitch: grid['w:linePitch'] === undefined ? undefined : Number(grid['w:linePitch']),
      charSpace: Number(grid['w:charSpace'] ?? 0),
    },
    titlePage: title !== undefined && isOn(title.attributes['w:val']),
    numberStart: start === undefined ? undefined : Number(start),
    numberFormat: numbers['w:fmt'] ?? 'decimal',
    footers,
  }
}

/** Word's own page where a section says nothing: Letter, 1 inch; it is a fault like any other. */
function pageOf(element: XmlElement): Page {
  const size = child(element, 'w:pgSz')?.attributes ?? {}
  const margins = child(element, 'w:pgMar')?.attributes ?? {}
  const gutter = twips(margins['w:gutter'], 0)
  return {
    width: twips(size['w:w'], 12_240),
    height: twips(size['w:h'], 15_840),
    top: Math.abs(twips(margins['w:top'], 1440)),
    bottom: Math.abs(twips(margins['w:bottom'], 1440)),
    left: twips(margins['w:left'] ?? margins['w:start'], 1440) + gutter,
    right: twips(margins['w:right'] ?? margins['w:end'], 1440),
    footer: twips(margins['w:footer'], 720),
    gutter,
  }
}

function twips(value: string | undefined, otherwise: number): number {
  const [, number, unit] = /^(-?[\d.]+)(pt|mm|cm|in)?$/.exec(value ?? '') ?? []
  return number === undefined ? otherwise : Number(number) * (unit ? (twipsIn[unit] ?? 1) : 1)
}

function draws(root: XmlElement): boolean {
  const drawings = ['w:drawing', 'w:pict', 'w:object'].flatMap(name => [...descendants(root, name)])
  return drawings.some(drawing => [...descendants(drawing, 'w:txbxContent')].length === 0)
}

function footerParagraphs(root: XmlElement, levels: Levels): FooterParagraph[] {
  const paragraphs: FooterParagraph[] = []
  const add = (element: XmlElement, frameAlign: string | undefined): void => {
    const { style, format } = resolveParagraph(element, levels)
    const content = contentOf(element)
    const runs = content.runs.map(run => runOf(run, resolveRun(run.element, style, levels)))
    const frame = child(child(element, 'w:pPr'), 'w:framePr')?.attributes['w:xAlign'] ?? frameAlign
    paragraphs.push({ element, text: runs.map(run => run.text).join(''), runs, format, frameAlign: frame })
    for (const { paragraphs: inner, align } of content.boxes) for (const one of inner) add(one, align ?? 'left')
  }
  const boxed = new Set([...descendants(root, 'w:txbxContent')].flatMap(box => [...descendants(box, 'w:p')]))
  for (const element of descendants(root, 'w:p')) if (!boxed.has(element)) add(element, undefined)
  return paragraphs
}
