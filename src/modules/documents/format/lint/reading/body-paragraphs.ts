import type { Paragraph, Run } from '../model.ts'
import { child, childrenOf, valOf, type XmlElement } from '../package/xml-tree.ts'
import { type Levels, resolveParagraph, resolveRun } from './levels.ts'
import { contentOf, runOf } from './run-content.ts'

/** Every paragraph of the body in order; those of a text box follow the paragraph that it hangs on. */
export function bodyParagraphs(body: XmlElement, levels: Levels): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const grids = sectionElements(body).map(one => child(one, 'w:docGrid')?.attributes['w:type'])
  let section = 0
  let newPage = false
  const add = (element: XmlElement, place: Paragraph['place'], twin?: XmlElement | 'none'): void => {
    const { style, use, format, markFormat } = resolveParagraph(element, levels)
    const content = contentOf(element)
    const runs = content.runs.map(run => runOf(run, resolveRun(run.element, style, levels)))
    const printed = runs.filter(run => !run.format.hidden)
    paragraphs.push({
      element,
      number: paragraphs.length + 1,
      place,
      section,
      text: printed.map(run => run.text).join(''),
      label: levels.numbering.label(use),
      runs: printed,
      format,
      markFormat,
      startsPage: newPage || content.breaksBefore || format.pageBreakBefore,
      holdsObject: content.holdsObject,
      framed: child(child(element, 'w:pPr'), 'w:framePr') !== undefined,
      lines: content.lines,
      gridded: grids[section] === 'linesAndChars',
      mendable: twin === undefined || pairTwin(runs, twin),
    })
    for (const { paragraphs: boxed, twins } of content.boxes) {
      for (const [at, one] of boxed.entries()) add(one, 'box', twins && (twins[at] ?? 'none'))
    }
    if (place !== 'box') newPage = content.breaksAfter
  }
  const walk = (holder: XmlElement, place: Paragraph['place']): void => {
    for (const element of holder.children) {
      if (element.name === 'w:p') {
        add(element, place)
        const closing = child(child(element, 'w:pPr'), 'w:sectPr')
        if (closing) {
          section++
          newPage = beginsPage(sectionAfter(body, section))
        }
      } else if (element.name === 'w:tbl') {
        walk(element, 'table')
        newPage = false
      } else if (!notFlow.has(element.name)) walk(element, place)
    }
  }
  walk(body, 'body')
  return paragraphs
}

/** What is changed in a run is changed in its copy too, where the copy is one. */
function pairTwin(runs: readonly Run[], twin: XmlElement | 'none'): boolean {
  const copies = twin === 'none' ? [] : contentOf(twin).runs
  if (copies.length !== runs.length || runs.some(({ text }, at) => copies[at]?.text !== text)) return false
  for (const [at, { text, pieces }] of runs.entries()) {
    const copy = copies[at]
    if (copy) pieces.push({ element: copy.element, from: 0, to: text.length })
  }
  return true
}

const notFlow = new Set(['w:sectPr', 'w:tblPr', 'w:tblGrid', 'w:trPr', 'w:tcPr', 'w:sdtPr', 'mc:Fallback', 'w:del'])

/** A section begins as its own properties say, which stand at its end. */
function sectionAfter(body: XmlElement, index: number): XmlElement | undefined {
  return sectionElements(body)[index]
}

function beginsPage(section: XmlElement | undefined): boolean {
  return (valOf(section, 'w:type') ?? 'nextPage') !== 'continuous'
}

export function sectionElements(body: XmlElement): XmlElement[] {
  const inside = (holder: XmlElement): XmlElement[] =>
    holder.children.flatMap(element => {
      if (element.name === 'w:p') return childrenOf(child(element, 'w:pPr'), 'w:sectPr')
      return element.name === 'w:sdt' || element.name === 'w:sdtContent' ? inside(element) : []
    })
  return [...inside(body), ...childrenOf(body, 'w:sectPr')]
}
