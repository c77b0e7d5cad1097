import type { Section } from '../model.ts'
import { child } from '../package/xml-tree.ts'
import { standardPitch } from './paragraph.ts'
import { setProperty } from './properties.ts'

/** A4 in twips. */
const [short, long] = [11_906, 16_838]

export function setPaper({ element, page }: Section): void {
  const lying = page.width > page.height
  setProperty(element, 'w:pgSz', {
    'w:w': String(lying ? long : short),
    'w:h': String(lying ? short : long),
    'w:code': undefined,
  })
}

/**
 * 25 mm from the edge to the lower end of the line, so that the dash stands 7 mm below the type area. On a page that lies the number is in a
 * box of its own, and a footer so high would take from the type area.
 */
const footerDistance = (lying: boolean) => (lying ? 851 : 1418)

/** 37/28/35/26 mm; a page that lies is turned so that its head is at the binding. A gutter counts as margin. */
export function setMargins({ element, page }: Section): void {
  const lying = page.width > page.height
  const sides = lying
    ? { top: 1587, bottom: 1474, left: 1984, right: 2098 }
    : { top: 2098, bottom: 1984, left: 1587, right: 1474 }
  const known = child(element, 'w:pgMar')?.attributes
  setProperty(element, 'w:pgMar', {
    'w:top': String(sides.top),
    'w:right': String(sides.right),
    'w:bottom': String(sides.bottom),
    'w:left': String(sides.left),
    'w:header': known?.['w:header'] ?? '851',
    'w:footer': known?.['w:footer'] ?? String(footerDistance(lying)),
    'w:gutter': '0',
    'w:start': undefined,
    'w:end': undefined,
  })
}

export function setFooterDistance({ element, page }: Section): void {
  setProperty(element, 'w:pgMar', { 'w:footer': String(footerDistance(page.width > page.height)) })
}

/** Lines of the standard. A grid that counts characters keeps doing so; one that does not is not made to, since not every program can. */
export function setGrid({ element, grid }: Section): void {
  const counts = grid.type === 'linesAndChars'
  setProperty(element, 'w:docGrid', {
    'w:type': counts ? 'linesAndChars' : 'lines',
    'w:linePitch': String(standardPitch),
    'w:charSpace': counts ? '-849' : undefined,
  })
}
