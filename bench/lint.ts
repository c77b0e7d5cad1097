import { parseArgs } from 'node:util'
import { fixDocument, lintDocument } from '#modules/documents/format/lint/lint.ts'
import { type SampleParagraph, sampleDocument } from '#modules/documents/format/lint/sample-document.ts'

/**
 * How long it takes to check and to mend a long document, written as Word writes one: several runs a paragraph, every
 * paragraph in a format of its own.
 *
 *   node bench/lint.ts [--pages 300] [--times 5]
 */
const { values } = parseArgs({
  options: { pages: { type: 'string', default: '300' }, times: { type: 'string', default: '5' } },
})
const pages = Number(values.pages)
const times = Number(values.times)

const sentence = '各地区各部门要落实防汛责任，'
const charactersOfPage = 22 * 28
/** A paragraph of five runs and 140 characters: six lines with its indent. */
const runsOfParagraph = 5

function paragraph(at: number, breaking: boolean): SampleParagraph {
  const format = breaking
    ? '<w:rFonts w:ascii="Calibri" w:eastAsia="宋体" w:hAnsi="Calibri" w:hint="eastAsia"/><w:b/><w:color w:val="333333"/><w:sz w:val="28"/>'
    : '<w:rFonts w:ascii="Times New Roman" w:eastAsia="仿宋_GB2312" w:hAnsi="Times New Roman"/><w:color w:val="000000"/><w:spacing w:val="-5"/><w:sz w:val="32"/>'
  const run = `<w:r w:rsidRPr="00B55A7F"><w:rPr>${format}<w:szCs w:val="32"/></w:rPr><w:t>${sentence.repeat(2)}</w:t></w:r>`
  return at % 20 === 0
    ? { text: `（${'一二三四五六七八九十'[(at / 20) % 10]}）落实责任`, face: '楷体_GB2312', first: 2, spacing: -0.25 }
    : { text: '', first: 2, more: run.repeat(runsOfParagraph), ...(breaking ? { line: 400, align: 'left' } : {}) }
}

function longDocument(breaking: boolean): Uint8Array {
  const count = Math.ceil((pages * charactersOfPage) / (sentence.length * 2 * runsOfParagraph))
  return sampleDocument({ paragraphs: Array.from({ length: count }, (_, at) => paragraph(at, breaking)) })
}

async function median(act: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let time = 0; time < times; time++) {
    const began = performance.now()
    await act()
    taken.push(performance.now() - began)
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN
}

for (const breaking of [false, true]) {
  const bytes = longDocument(breaking)
  const findings = (await lintDocument(bytes)).length
  const lint = await median(() => lintDocument(bytes))
  const fix = await median(() => fixDocument(bytes))
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    `${pages} pages ${breaking ? 'in bad format' : 'in good format'}: ${findings} findings; lint ${Math.round(lint)} ms, fix ${Math.round(fix)} ms (median of ${times}); peak ${peak} MB`,
  )
}
