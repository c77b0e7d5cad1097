import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { orThrow } from '#kernel/refusal.ts'
import type { OfficialDocument } from '#modules/documents/format/document/official-document.ts'
import { readOfficialDocument } from '#modules/documents/format/document/read-official-document.ts'
import { typesetDocx } from '#modules/documents/format/docx/typeset-docx.ts'
import { typesetOfd } from '#modules/documents/format/ofd/typeset-ofd.ts'
import { typesetPdf } from '#modules/documents/format/pdf/typeset-pdf.ts'
import { typesetter } from '#modules/documents/format/typesetter.ts'

/**
 * How many two-page notices are typeset in a second on one core, here and in the server's thread, how long a preview takes,
 * whether memory stays flat over many, and how long LibreOffice takes for the same document where it is installed.
 *
 *   node bench/typeset.ts [--documents 2000]
 */
const { values } = parseArgs({ options: { documents: { type: 'string', default: '2000' } } })
const documents = Number(values.documents)

/** Each is different, as in life: no result of an earlier one can be used again for the text. */
function notice(nth: number): OfficialDocument {
  const clause = (at: number) =>
    `第${nth + 1}批第${at + 1}项工作由市应急局牵头，各县（区）配合，按月报告进展，发现问题及时整改，不留隐患。`
  const paragraphs = Array.from({ length: 7 }, (_, at) => ({
    type: 'paragraph',
    text: clause(at).repeat(at % 3 === 0 ? 2 : 1),
  }))
  const blocks = paragraphs.flatMap((paragraph, at) =>
    at % 4 === 0 ? [{ type: 'heading', level: 1, text: `抓好第${at / 4 + 1}阶段` }, paragraph] : [paragraph],
  )
  return orThrow(
    readOfficialDocument({
      kind: 'notice',
      mark: { organs: ['云溪市人民政府办公室'], withFile: true },
      number: `云政办发〔2026〕${nth + 1}号`,
      title: `云溪市人民政府办公室关于做好第${nth + 1}批隐患整改工作的通知`,
      recipients: '各县（区）人民政府，市政府各部门',
      blocks,
      signatures: [{ name: '云溪市人民政府办公室' }],
      date: '2026-06-02',
      copies: '市委办公室，市人大常委会办公室，市政协办公室',
      issued: { organ: '云溪市人民政府办公室', date: '2026-06-03' },
    }),
  )
}

const megabytes = () => Math.round(process.memoryUsage().rss / 1_000_000)

const quantile = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0

async function measure(name: string, count: number, make: (document: OfficialDocument) => unknown): Promise<void> {
  for (let nth = 0; nth < 20; nth++) await make(notice(count + nth))
  const taken: number[] = []
  const memory: number[] = []
  const cpu = process.cpuUsage()
  for (let nth = 0; nth < count; nth++) {
    const document = notice(nth)
    const began = performance.now()
    await make(document)
    taken.push(performance.now() - began)
    // What was laid out is freed in the event loop, which a server comes back to between two documents
    await setImmediate()
    if (nth % Math.ceil(count / 5) === Math.ceil(count / 5) - 1) memory.push(megabytes())
  }
  const { user, system } = process.cpuUsage(cpu)
  const wall = taken.reduce((sum, ms) => sum + ms, 0)
  const sorted = taken.toSorted((a, b) => a - b)
  const perCore = (count / ((user + system) / 1e6)).toFixed(0)
  const figures = [0.5, 0.95, 0.99].map(share => quantile(sorted, share).toFixed(1)).join(' / ')
  console.log(
    `${name}: ${(count / (wall / 1000)).toFixed(0)} a second, ${perCore} a second of processor time; ms p50/p95/p99 ${figures}; memory MB ${memory.join(' ')}`,
  )
}

/** Ten documents in one run of LibreOffice, so that its start counts only once. */
function libreOffice(): void {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-bench-'))
  try {
    const files = Array.from({ length: 10 }, (_, nth) => join(folder, `${nth}.docx`))
    for (const [nth, file] of files.entries()) writeFileSync(file, typesetDocx(notice(nth)))
    const began = performance.now()
    const args = ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]
    const done = spawnSync(process.env.SOFFICE ?? 'soffice', args, { stdio: 'ignore' })
    if (done.error) {
      console.log('LibreOffice: not installed')
      return
    }
    const each = (performance.now() - began) / files.length
    console.log(
      `LibreOffice, ${files.length} documents in one run: ${(1000 / each).toFixed(1)} a second, ${each.toFixed(0)} ms each`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores; a notice of ${typesetPdf(notice(0)).pages} pages`,
)
await measure('PDF', documents, document => typesetPdf(document))
await measure('DOCX', Math.ceil(documents / 4), document => typesetDocx(document))
await measure('OFD', Math.ceil(documents / 10), document => typesetOfd(document))
await measure('PDF in the thread', documents, document => typesetter.typesetAll(document, ['.pdf']))
await measure('preview in the thread', documents, document => typesetter.previewPages(document))
libreOffice()
