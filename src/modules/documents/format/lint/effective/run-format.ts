import { child, type XmlElement } from '../package/xml-tree.ts'
import type { Theme } from './theme.ts'

/** What one level (a style, a numbering level, the run itself) says of characters; what it does not say is left out. */
export interface RunProperties {
  readonly eastAsia?: string
  readonly ascii?: string
  /** Points. */
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  /** Six hexadecimal digits, or `auto`. */
  readonly color?: string
  /** Points added to each character. */
  readonly spacing?: number
  /** Hidden text is not printed. */
  readonly hidden?: boolean
}

/** What holds in the end. */
export type RunFormat = Required<RunProperties>

/** Word's own values where a document says nothing at all. */
const plainRun: RunFormat = {
  eastAsia: 'Times New Roman',
  ascii: 'Times New Roman',
  size: 10,
  bold: false,
  italic: false,
  color: 'auto',
  spacing: 0,
  hidden: false,
}

function readRunProperties(rPr: XmlElement | undefined, theme: Theme): RunProperties {
  const read: { -readonly [key in keyof RunProperties]: RunProperties[key] } = {}
  for (const { name, attributes, removed } of rPr?.children ?? []) {
    if (removed) continue
    const value = attributes['w:val']
    if (name === 'w:rFonts') Object.assign(read, readFonts(attributes, theme))
    else if (name === 'w:sz' && Number(value) > 0) read.size = Number(value) / 2
    else if (name === 'w:b') read.bold = isOn(value)
    else if (name === 'w:i') read.italic = isOn(value)
    else if (name === 'w:vanish') read.hidden = isOn(value)
    else if (name === 'w:spacing') read.spacing = Number(value ?? 0) / 20 || 0
    else if (name === 'w:color') read.color = attributes['w:themeColor'] ? theme.color(attributes) : (value ?? 'auto')
  }
  return read
}

export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/i.test(value)
}

/** LibreOffice writes a list (`黑体;SimHei`); the first is meant. A theme face takes precedence over a named one. */
function readFonts(attributes: Readonly<Record<string, string>>, theme: Theme): RunProperties {
  const named = (slot: string) =>
    theme.face(attributes[`w:${slot}Theme`]) ?? attributes[`w:${slot}`]?.split(';')[0]?.trim()
  const eastAsia = named('eastAsia')
  const ascii = named('ascii')
  return { ...(eastAsia ? { eastAsia } : {}), ...(ascii ? { ascii } : {}) }
}

export function runProperties(parent: XmlElement | undefined, theme: Theme): RunProperties {
  return readRunProperties(child(parent, 'w:rPr'), theme)
}

/**
 * ISO/IEC 29500-1 §17.7.3: bold, italic and hidden in styles cancel each other (a bold character style in a bold paragraph
 * style is plain); what the run itself says simply holds.
 */
export function combineRun(
  defaults: RunProperties,
  styles: readonly RunProperties[],
  direct: RunProperties,
): RunFormat {
  const toggled = (key: 'bold' | 'italic' | 'hidden') =>
    direct[key] ?? (defaults[key] || styles.filter(style => style[key]).length % 2 === 1)
  return {
    ...plainRun,
    ...defaults,
    ...styles.reduce((all, style) => Object.assign(all, style), {}),
    ...direct,
    bold: toggled('bold'),
    italic: toggled('italic'),
    hidden: toggled('hidden'),
  }
}
