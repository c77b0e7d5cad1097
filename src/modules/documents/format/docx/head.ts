import type { Printed } from '../document/printed.ts'
import type { Draft } from './draft.ts'
import { bar, textBox } from './drawing.ts'
import { markParagraphs, red } from './mark.ts'
import { blankLine, characterTwips, paragraph, run } from './paragraph.ts'
import { pointsToMm, twips } from './xml.ts'

const lineTwips = 579
const three = 320
/** A line of 36 pt with characters of 22 pt keeps this much above them. */
const aboveTitle = 186
/** The blank line under a title, less what the next line keeps above its characters. */
const belowTitle = 342
const numberBorder = `<w:bottom w:val="single" w:sz="16" w:space="10" w:color="${red}"/>`

/** What stands above 主送 in each form, to the line left blank under the title. */
export function head(page: Printed, draft: Draft): string {
  if (page.form === 'letter') return letterHead(page, draft)
  if (page.form === 'order') return orderHead(page)
  if (!page.mark && page.number === '') return title(page, 0)
  const corner = leftCorner(page)
  const mark = page.mark ? markParagraphs(page.mark, twips(35) - corner.length * lineTwips) : ''
  const above = page.mark ? 2 * lineTwips : twips(35)
  const lines = corner.map(one => paragraph(one))
  return [...lines, mark, numberLines(page, above), title(page, 2 * lineTwips)].join('')
}

/** 份号 and 紧急程度, from above. */
function leftCorner({ copyNumber, urgency }: Printed): string[] {
  const number = copyNumber === null ? [] : [run(copyNumber, { face: 'song' })]
  return urgency === null ? number : [...number, run(urgency, { face: 'hei' })]
}

/** 7.2.5, 7.2.6: the number in the middle, or with the signers on one line; the red rule 4 mm below. */
function numberLines({ number, signers }: Printed, above: number): string {
  if (signers.length === 0)
    return paragraph(run(number), { align: 'center', before: above, line: three, borders: numberBorder })
  const pairs = Array.from({ length: Math.ceil(signers.length / 2) }, (_, at) => signers.slice(at * 2, at * 2 + 2))
  const widest = Math.max(...pairs.map(pair => pair.join('　').length))
  const stop = twips(156) - Math.round((1 + widest) * characterTwips)
  const tabs = `<w:tab w:val="left" w:pos="${stop - 4 * characterTwips}"/><w:tab w:val="left" w:pos="${stop}"/>`
  return pairs
    .map((pair, at) => {
      const last = at === pairs.length - 1
      const names = run(pair.join('　'), { face: 'kai' })
      const label = at === 0 ? run('\t签发人：') : run('\t\t')
      const format = { before: at === 0 ? above : lineTwips - three, line: three, tabs }
      return paragraph(
        run(last ? `　${number}` : '') + label + names,
        last ? { ...format, borders: numberBorder } : format,
      )
    })
    .join('')
}

function title(page: Printed, above: number): string {
  if (page.title.length === 0) return ''
  const before = Math.max(0, above - aboveTitle)
  return (
    paragraph(titleRuns(page.title), { style: 'DocumentTitle', align: 'center', before, line: 720 }) +
    paragraph('', { line: belowTitle })
  )
}

export const titleRuns = (lines: readonly string[]) => run(lines.join('\n'), { face: 'title', size: 22 })

/** 10.1. The mark stands above the type area: it and the rules are placed by the page. */
function letterHead(page: Printed, draft: Draft): string {
  const size = 44
  const inkHeight = pointsToMm(size) * 0.92
  const rule = 30 + inkHeight + 4
  const anchor = [
    bar({ x: 20, y: rule, width: 170, height: 0.8 }, red, draft.nextId()),
    bar({ x: 20, y: rule + 1.4, width: 170, height: 0.3 }, red, draft.nextId()),
  ].join('')
  const box = { x: 28, y: 30, width: 156, height: pointsToMm(size) + 2 }
  const mark = page.mark ? textBox(box, markParagraphs(page.mark, 0, size), draft.nextId(), 'top') : ''
  const corner = { x: 28, y: 20, width: 156, height: 8 }
  const remark =
    page.remark === null
      ? ''
      : textBox(corner, paragraph(run(page.remark, { face: 'hei' }), { align: 'right' }), draft.nextId(), 'top')
  const [left, below] = leftCorner(page)
  const first = rule + 1.7 + pointsToMm(14) - 37
  // A tab only where something stands at the left: without it the line is right-aligned as a person would set it
  const words = left === undefined ? run(page.number) : left + run(`\t${page.number}`)
  const place =
    left === undefined ? { align: 'right' as const } : { tabs: `<w:tab w:val="right" w:pos="${twips(156)}"/>` }
  const under = paragraph(`${remark}${mark}${anchor}${words}`, { before: twips(first), line: three, ...place })
  const more = below === undefined ? '' : paragraph(below, { before: 259, line: three })
  return under + more + title(page, 2 * lineTwips)
}

/** 10.2: the mark 20 mm below, its number two lines under it, the text two lines under that. */
function orderHead(page: Printed): string {
  const mark = page.mark ? markParagraphs(page.mark, twips(20)) : ''
  const number =
    page.number === ''
      ? ''
      : paragraph(run(page.number), { align: 'center', before: page.mark ? 2 * lineTwips : twips(20), line: three })
  return mark + number + blankLine() + blankLine()
}
