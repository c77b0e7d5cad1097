import type { Run } from '../model.ts'
import { propertiesOf, setProperty } from './properties.ts'

/** Changes to the format of one run, as direct format. */

type Holder = Pick<Run, 'element'>

export function setFace({ element }: Holder, face: string): void {
  setProperty(propertiesOf(element, 'w:rPr'), 'w:rFonts', { 'w:eastAsia': face, 'w:eastAsiaTheme': undefined })
}

export function setSize({ element }: Holder, points: number): void {
  const properties = propertiesOf(element, 'w:rPr')
  setProperty(properties, 'w:sz', { 'w:val': String(points * 2) })
  setProperty(properties, 'w:szCs', { 'w:val': String(points * 2) })
}

export function setBold({ element }: Holder, bold: boolean): void {
  setProperty(propertiesOf(element, 'w:rPr'), 'w:b', { 'w:val': bold ? undefined : '0' })
}

export function setColor({ element }: Holder, color: string): void {
  setProperty(propertiesOf(element, 'w:rPr'), 'w:color', {
    'w:val': color,
    'w:themeColor': undefined,
    'w:themeTint': undefined,
    'w:themeShade': undefined,
  })
}

/** Points added to each character. */
export function setSpacing({ element }: Holder, points: number): void {
  setProperty(propertiesOf(element, 'w:rPr'), 'w:spacing', { 'w:val': String(Math.round(points * 20)) })
}
