/**
 * An SVG for each page from the one that Typst makes, which has all pages one below the other; a fifth of its size: names are
 * short, numbers too, what is the default is left out. Everything is drawn: no text, no script, no link; pictures are in it.
 */
export function svgPages(svg: string): string[] {
  const drawn = [...svg.matchAll(sheet)]
  const glyphs = svg.indexOf('<defs id="glyph">')
  if (drawn.length === 0 || glyphs < 0) throw new Error('Typst draws pages in another way than this knows')
  const outlines = new Map([...svg.slice(glyphs).matchAll(symbol)].map(([, id = '', content = '']) => [id, content]))
  return drawn.map(([, height = '', width = '', content = ''], index) => {
    const { shapes, names } = withShortNames(plain(content), `p${index + 1}`)
    const defs = [...names].map(([id, name]) => `<g id="${name}">${shortOutline(id, outlines)}</g>`)
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#fff"/><defs>${defs.join('')}</defs><g>${shapes}</g></svg>`
  })
}

/** A white sheet and, moved down by the pages above it, what stands on it; four blanks deep, as nothing in it is. */
const sheet =
  /^ {4}<path class="typst-shape" fill="#ffffff"[^>]*d="M 0 0v ([\d.]+) h ([\d.]+)[^>]*>\n {4}<g[^>]*>\n?([\s\S]*?)^ {4}<\/g>\n/gm
const symbol = /<symbol id="(g[0-9A-F]+)"[^>]*>\s*([\s\S]*?)\s*<\/symbol>/g

/** Several pages may stand in one web page: the names of each begin with its own. */
function withShortNames(shapes: string, page: string): { shapes: string; names: ReadonlyMap<string, string> } {
  const names = new Map<string, string>()
  const named = shapes.replace(/(?<=<use href="#)g[0-9A-F]+/g, id => {
    const name = names.get(id) ?? `${page}-${names.size}`
    names.set(id, name)
    return name
  })
  return { shapes: named, names }
}

/** Outlines met so far in their short form: while somebody writes, each preview has nearly the same ones. */
const met = new Map<string, string>()
/** About 15 MB. */
const mostMet = 20_000

function shortOutline(id: string, outlines: ReadonlyMap<string, string>): string {
  const known = met.get(id)
  if (known !== undefined) return known
  if (met.size >= mostMet) met.clear()
  const short = plain(outlines.get(id) ?? '')
  met.set(id, short)
  return short
}

function plain(svg: string): string {
  return svg
    .replace(/ class="[^"]*"| fill-rule="nonzero"| fill="#000000"| [xy]="0"/g, '')
    .replace(/xlink:href/g, 'href')
    .replace(/>\s+</g, '><')
    .replace(/(?<= (?:d|x|y)=")[^"]*/g, value => shortNumbers(value, 100))
    .replace(/(?<= transform=")[^"]*/g, value => shortNumbers(value, 10_000))
}

/** To a hundredth of a point; over the hundred steps of an outline that comes to a few hundredths of a millimetre. */
function shortNumbers(value: string, parts: number): string {
  return value
    .replace(/-?\d+\.\d+(?:e-?\d+)?/g, one =>
      String(Math.round(Number(one) * parts) / parts).replace(/^(-?)0\./, '$1.'),
    )
    .replace(/ ?([A-Za-z]) ?/g, '$1')
    .replace(/ -/g, '-')
}
