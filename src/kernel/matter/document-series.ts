import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'

type Trx = Transaction<KernelSchema>

/** 机关代字: a name that no kind of matter is numbered by. */
export function isDocumentSeries(kernel: Kernel, series: string): boolean {
  return /^[\p{Script=Han}]{1,20}$/u.test(series) && ![...kernel.procedures.values()].some(one => one.series === series)
}

export function notADocumentSeries(series: string): Refusal {
  return refusal('not-a-document-series', 422, {
    zh: `“${series}”不能作机关代字：须为1至20个汉字，不带年份和“第”字，且不与事项编号重名。`,
    en: `${series} cannot be a series of document numbers: 1 to 20 Chinese characters, no year, and not the name of a series of matters.`,
  })
}

/** Names of the series that were opened, whatever the year, at most as many as a form offers. */
export async function openDocumentSeries(trx: Trx): Promise<readonly string[]> {
  const { rows } = await sql<{ series: string }>`select distinct series from kernel.number_series where of = 'document'
    order by series limit 100`.execute(trx)
  return rows.map(one => one.series)
}

/** A name once opened goes on by itself in the next year; one that never was may be mistyped. Throws a Refusal. */
export async function needOpenSeries(trx: Trx, series: string): Promise<void> {
  const { rows } =
    await sql`select from kernel.number_series where series = ${series} and of = 'document' limit 1`.execute(trx)
  if (rows.length > 0) return
  const open = (await openDocumentSeries(trx)).join('、')
  throw refusal('series-not-open', 422, {
    zh: `机关代字“${series}”尚未启用。${open ? `已启用的有：${open}。` : ''}确需新用的，请先在“文号”页启用并定起始号。`,
    en: `The series ${series} has not been opened. ${open ? `Open are: ${open}. ` : ''}To use a new one, open it under Document numbers with its first number.`,
  })
}

export function numberNotReserved(series: string, year: number, no: number): Refusal {
  return refusal('number-not-reserved', 422, {
    zh: `${series}〔${year}〕${no}号不是预留号，或已使用、作废。`,
    en: `No. ${no} of ${series}〔${year}〕 is not reserved, or was used or made void.`,
  })
}

/** 预留. Throws a Refusal. */
export async function reserveDocumentNumber(
  trx: Trx,
  kernel: Kernel,
  { series, year, reason }: { readonly series: string; readonly year: number; readonly reason: string },
): Promise<string> {
  if (!isDocumentSeries(kernel, series)) throw notADocumentSeries(series)
  await needOpenSeries(trx, series)
  const { rows } = await sql<{
    number: string | null
  }>`select kernel.reserve_document_number(${series}, ${year}, ${reason}, ${kernel.now()}) as number`.execute(trx)
  const number = rows[0]?.number
  if (!number) throw notADocumentSeries(series)
  return number
}

/** 作废 a reserved number that nobody has used. Throws a Refusal. */
export async function voidReservedNumber(
  trx: Trx,
  kernel: Kernel,
  {
    series,
    year,
    no,
    reason,
  }: { readonly series: string; readonly year: number; readonly no: number; readonly reason: string },
): Promise<void> {
  const { rows } = await sql<{
    number: string | null
  }>`select kernel.void_document_number(${series}, ${year}, ${no}, null, ${reason}, ${kernel.now()}) as number`.execute(
    trx,
  )
  if (!rows[0]?.number) throw numberNotReserved(series, year, no)
}

/** 启用: goes on from where an office's paper stood. Throws a Refusal where the series has begun. */
export async function beginDocumentSeries(
  trx: Trx,
  kernel: Kernel,
  { series, year, first }: { readonly series: string; readonly year: number; readonly first: number },
): Promise<void> {
  if (!isDocumentSeries(kernel, series)) throw notADocumentSeries(series)
  const { rows } = await sql<{
    begun: boolean
  }>`select kernel.begin_document_series(${series}, ${year}, ${first}) as begun`.execute(trx)
  if (!rows[0]?.begun)
    throw refusal('series-has-begun', 409, {
      zh: `${series}〔${year}〕已经开始编号，不能再定起始号。`,
      en: `${series}〔${year}〕 has begun. Its first number is settled.`,
    })
}
