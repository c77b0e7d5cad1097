import { emu } from './xml.ts'

/** Where a shape stands; `y` from the top of the page, or `bottom` of the type area. Millimetres. */
export interface Place {
  readonly x: number
  readonly y: number | 'type-area-bottom'
  readonly width: number
  readonly height: number
}

/** A box of one colour: a rule. `id` is unique in the file. */
export function bar(place: Place, color: string, id: number): string {
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill><a:ln><a:noFill/></a:ln>`
  return anchored(place, id, shape(place, fill, ''))
}

/** A box with paragraphs in it, from its top or its bottom, and no line around it. */
export function textBox(
  place: Place,
  content: string,
  id: number,
  from: 'top' | 'bottom',
  direction: 'horz' | 'vert' = 'horz',
): string {
  const none = '<a:noFill/><a:ln><a:noFill/></a:ln>'
  const inside = `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx>`
  return anchored(place, id, shape(place, none, inside, { anchor: from === 'top' ? 't' : 'b', direction }))
}

/** Text in a shape: at its top or bottom, and along it or (`vert`) turned by a quarter, downwards. */
interface Inside {
  readonly anchor: 't' | 'b'
  readonly direction: 'horz' | 'vert'
}

function shape(
  { width, height }: Place,
  fill: string,
  content: string,
  { anchor, direction }: Inside = { anchor: 't', direction: 'horz' },
): string {
  const extent = `<a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`
  return `<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr${content === '' ? '' : ' txBox="1"'}/><wps:spPr>${extent}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}</wps:spPr>${content}<wps:bodyPr vert="${direction}" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData>`
}

function anchored({ x, y, width, height }: Place, id: number, graphic: string): string {
  const vertical =
    y === 'type-area-bottom'
      ? '<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>'
      : `<wp:positionV relativeFrom="page"><wp:posOffset>${emu(y)}</wp:posOffset></wp:positionV>`
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${id}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>${emu(x)}</wp:posOffset></wp:positionH>${vertical}<wp:extent cx="${emu(width)}" cy="${emu(height)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="${id}" name="Shape ${id}"/><wp:cNvGraphicFramePr/><a:graphic>${graphic}</a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`
}

/** A picture in the line. */
export function picture(relation: string, size: { width: number; height: number }, id: number): string {
  const extent = `cx="${emu(size.width)}" cy="${emu(size.height)}"`
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr id="${id}" name="Picture ${id}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="Picture ${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}
