import { child, childrenOf, valOf, type XmlElement } from '../package/xml-tree.ts'
import type { Numbering, NumberingUse } from './numbering.ts'
import { type ParagraphProperties, readParagraphProperties } from './paragraph-format.ts'
import { type RunProperties, runProperties } from './run-format.ts'
import type { Theme } from './theme.ts'

/** A style with all that it is based on. */
export interface Style {
  readonly id: string
  readonly name: string
  readonly paragraph: ParagraphProperties
  readonly run: RunProperties
  readonly numbering: NumberingUse | undefined
}

export interface Styles {
  readonly paragraphDefaults: ParagraphProperties
  readonly runDefaults: RunProperties
  /** The default paragraph style where the id is absent or unknown. */
  paragraph(id: string | undefined): Style
  character(id: string | undefined): Style | undefined
}

const nothing: Style = { id: '', name: '', paragraph: {}, run: {}, numbering: undefined }

export function readStyles(root: XmlElement | undefined, theme: Theme, numbering: Numbering): Styles {
  const elements = new Map<string, XmlElement>()
  let byDefault: string | undefined
  for (const style of childrenOf(root, 'w:style')) {
    const { 'w:type': type, 'w:styleId': id = '', 'w:default': isDefault } = style.attributes
    elements.set(id, style)
    if (type === 'paragraph' && (isDefault === '1' || isDefault === 'true')) byDefault = id
  }
  byDefault ??= elements.has('Normal') ? 'Normal' : undefined
  const resolved = new Map<string, Style>()
  const resolve = (id: string | undefined, below: ReadonlySet<string>): Style | undefined => {
    const element = id === undefined ? undefined : elements.get(id)
    if (id === undefined || !element || below.has(id)) return undefined
    const known = resolved.get(id)
    if (known) return known
    const base = resolve(valOf(element, 'w:basedOn'), new Set([...below, id])) ?? nothing
    const style = styleOver(base, id, element, theme, numbering)
    resolved.set(id, style)
    return style
  }
  const none = new Set<string>()
  const defaults = child(root, 'w:docDefaults')
  return {
    paragraphDefaults: readParagraphProperties(child(child(defaults, 'w:pPrDefault'), 'w:pPr')),
    runDefaults: runProperties(child(defaults, 'w:rPrDefault'), theme),
    paragraph: id => resolve(id, none) ?? resolve(byDefault, none) ?? nothing,
    character: id => resolve(id, none),
  }
}

/** Numbering that a style names lies under the style's own indents and over those of its base. */
function styleOver(base: Style, id: string, element: XmlElement, theme: Theme, numbering: Numbering): Style {
  const pPr = child(element, 'w:pPr')
  const own = runProperties(element, theme)
  const use = numbering.listIn(pPr, base.numbering) ?? numbering.listOfStyle(id)
  const level = use !== base.numbering ? numbering.level(use)?.paragraph : undefined
  return {
    id,
    name: valOf(element, 'w:name') ?? id,
    paragraph: { ...base.paragraph, ...level, ...readParagraphProperties(pPr) },
    run: { ...base.run, ...own },
    numbering: use ?? base.numbering,
  }
}
