import type { Paragraph } from '../model.ts'
import { child } from '../package/xml-tree.ts'
import { propertiesOf, setProperty } from './properties.ts'

/** Changes to the format of a paragraph, as direct format: the styles stay as they are. */

export const standardPitch = 579

type Holder = Pick<Paragraph, 'element'>

export function setAlign({ element }: Holder, align: 'left' | 'center' | 'right' | 'both'): void {
  setProperty(propertiesOf(element, 'w:pPr'), 'w:jc', { 'w:val': align })
}

/** In characters of `size` points; each given side is set both ways, since `…Chars` wins where a style has it. */
export function setIndent(
  { element }: Holder,
  size: number,
  { left, first, right }: { left?: number; first?: number; right?: number },
): void {
  const properties = propertiesOf(element, 'w:pPr')
  const twips = (chars: number) => String(Math.round(chars * size * 20))
  const hundredths = (chars: number) => String(Math.round(chars * 100))
  const attributes: Record<string, string | undefined> = {}
  const set = (name: string, chars: number) => {
    attributes[`w:${name}Chars`] = hundredths(chars)
    attributes[`w:${name}`] = twips(chars)
  }
  const drop = (...names: string[]) => {
    for (const name of names) {
      attributes[`w:${name}`] = undefined
      attributes[`w:${name}Chars`] = undefined
    }
  }
  if (left !== undefined) {
    drop('start')
    set('left', left)
  }
  if (right !== undefined) {
    drop('end')
    set('right', right)
  }
  if (first !== undefined) {
    drop(first < 0 ? 'firstLine' : 'hanging')
    set(first < 0 ? 'hanging' : 'firstLine', Math.abs(first))
  }
  setProperty(properties, 'w:ind', attributes)
}

export function setPitch({ element }: Holder): void {
  const line = { 'w:line': String(standardPitch), 'w:lineRule': 'exact' }
  setProperty(propertiesOf(element, 'w:pPr'), 'w:spacing', line)
}

/** Distance above and below in lines; 0 takes away what a style has. */
export function setDistance({ element }: Holder, side: 'before' | 'after', lines: number): void {
  setProperty(propertiesOf(element, 'w:pPr'), 'w:spacing', {
    [`w:${side}Lines`]: String(Math.round(lines * 100)),
    [`w:${side}`]: String(Math.round(lines * standardPitch)),
    [`w:${side}Autospacing`]: '0',
  })
}

export function setPageBreakBefore({ element }: Holder): void {
  setProperty(propertiesOf(element, 'w:pPr'), 'w:pageBreakBefore', { 'w:val': undefined })
}

export function setBottomRule({ element }: Holder, color: string): void {
  const borders = setProperty(propertiesOf(element, 'w:pPr'), 'w:pBdr', {})
  const known = child(borders, 'w:bottom')?.attributes
  setProperty(borders, 'w:bottom', {
    'w:val': known?.['w:val'] ?? 'single',
    'w:sz': known?.['w:sz'] ?? '12',
    'w:space': known?.['w:space'] ?? '6',
    'w:color': color,
    'w:themeColor': undefined,
  })
}
