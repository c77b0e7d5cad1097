import { insert, remove, setAttributes } from '../package/change-xml.ts'
import { child, type XmlElement } from '../package/xml-tree.ts'

/** The order that the schema asks of the children of each kind of properties; Word refuses a file that breaks it. */
export const orders: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
      ' ',
    ),
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange'.split(
      ' ',
    ),
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange'.split(
      ' ',
    ),
  'w:pBdr': 'top left bottom right between bar'.split(' '),
}

/** The child with these attributes set over what it had; made at its place where there was none. */
export function setProperty(
  properties: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
): XmlElement {
  const [known, ...doubled] = properties.children.filter(one => one.name === name && !one.removed)
  doubled.forEach(remove)
  if (known) {
    setAttributes(known, attributes)
    return known
  }
  const order = orders[properties.name] ?? []
  const rank = order.indexOf(name.slice(2))
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return insert(properties, name, Object.fromEntries(given), other => order.indexOf(other.slice(2)) > rank)
}

/** `w:pPr` of a paragraph, `w:rPr` of a run: the first child, made where there is none. */
export function propertiesOf(element: XmlElement, name: string): XmlElement {
  return child(element, name) ?? insert(element, name, {}, () => true)
}

export function dropProperty(properties: XmlElement | undefined, name: string): void {
  const known = child(properties, name)
  if (known) remove(known)
}
