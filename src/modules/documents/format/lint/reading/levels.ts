import type { Numbering, NumberingUse } from '../effective/numbering.ts'
import {
  combineParagraph,
  type ParagraphFormat,
  type ParagraphProperties,
  readParagraphProperties,
} from '../effective/paragraph-format.ts'
import { combineRun, type RunFormat, runProperties } from '../effective/run-format.ts'
import type { Style, Styles } from '../effective/styles.ts'
import type { Theme } from '../effective/theme.ts'
import { child, valOf, type XmlElement } from '../package/xml-tree.ts'

/** Where format comes from, lowest first: document defaults, styles, numbering, what the paragraph or run itself says. */
export interface Levels {
  readonly theme: Theme
  readonly numbering: Numbering
  readonly styles: Styles
}

export interface ResolvedParagraph {
  readonly style: Style
  readonly use: NumberingUse | undefined
  readonly format: ParagraphFormat
  readonly markFormat: RunFormat
}

export function resolveParagraph(element: XmlElement, { theme, numbering, styles }: Levels): ResolvedParagraph {
  const pPr = child(element, 'w:pPr')
  const style = styles.paragraph(valOf(pPr, 'w:pStyle'))
  const use = numbering.listIn(pPr, style.numbering)
  const listed: ParagraphProperties | undefined = use === style.numbering ? undefined : numbering.level(use)?.paragraph
  const format = combineParagraph([
    styles.paragraphDefaults,
    style.paragraph,
    listed ?? {},
    readParagraphProperties(pPr),
  ])
  return { style, use, format, markFormat: resolveRun(pPr, style, { theme, numbering, styles }) }
}

/** `holder` has the `w:rPr`: a run, or the properties of a paragraph for its mark. */
export function resolveRun(holder: XmlElement | undefined, style: Style, { theme, styles }: Levels): RunFormat {
  const character = styles.character(valOf(child(holder, 'w:rPr'), 'w:rStyle'))
  const levels = character ? [style.run, character.run] : [style.run]
  return combineRun(styles.runDefaults, levels, runProperties(holder, theme))
}
