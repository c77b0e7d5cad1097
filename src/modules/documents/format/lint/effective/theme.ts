import { child, descendants, type XmlElement } from '../package/xml-tree.ts'

/** The faces and colours that a document names by their part in its theme. */
export interface Theme {
  /** `minorEastAsia` → the face; undefined where the theme has none. */
  face(name: string | undefined): string | undefined
  color(attributes: Readonly<Record<string, string>>): string
}

const colorNames: Readonly<Record<string, string>> = {
  dark1: 'dk1',
  text1: 'dk1',
  light1: 'lt1',
  background1: 'lt1',
  dark2: 'dk2',
  text2: 'dk2',
  light2: 'lt2',
  background2: 'lt2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
}

export function readTheme(root: XmlElement | undefined): Theme {
  const elements = root && child(root, 'a:themeElements')
  const fonts = child(elements, 'a:fontScheme')
  const colors = child(elements, 'a:clrScheme')
  const faces = { major: child(fonts, 'a:majorFont'), minor: child(fonts, 'a:minorFont') }
  return {
    face: name => {
      if (name === undefined) return undefined
      const set = faces[name.startsWith('major') ? 'major' : 'minor']
      return /EastAsia$/.test(name) ? eastAsianFace(set) : child(set, 'a:latin')?.attributes.typeface || undefined
    },
    color: attributes => {
      const name = attributes['w:themeColor'] ?? ''
      const found = child(colors, `a:${colorNames[name] ?? name}`)?.children[0]?.attributes
      const shaded = attributes['w:themeTint'] ?? attributes['w:themeShade']
      return (shaded ? attributes['w:val'] : (found?.lastClr ?? found?.val ?? attributes['w:val'])) ?? 'auto'
    },
  }
}

/** Most themes leave `ea` empty and name the Chinese face by its script. */
function eastAsianFace(set: XmlElement | undefined): string | undefined {
  const named = child(set, 'a:ea')?.attributes.typeface
  if (named || !set) return named || undefined
  for (const font of descendants(set, 'a:font')) if (font.attributes.script === 'Hans') return font.attributes.typeface
  return undefined
}
