import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import type { RowFault, Source, SourceRow } from './row.ts'

const fault = (line: number, rule: string, zh: string, en: string): { line: number; fault: RowFault } => ({
  line,
  fault: { line, field: '', rule, text: { zh, en } },
})

function readLine(text: string, line: number): SourceRow {
  // What a file in GBK turns into when it is read as UTF-8.
  if (text.includes('\ufffd'))
    return fault(line, 'utf-8', '不是 UTF-8 文字，请另存为 UTF-8 后再导入', 'is not UTF-8: save the file as UTF-8')
  try {
    const values: unknown = JSON.parse(text)
    if (typeof values === 'object' && values !== null && !Array.isArray(values))
      return { line, values: values as Record<string, unknown> }
    return fault(line, 'object', '应为一个 JSON 对象', 'must be a JSON object')
  } catch (error) {
    return fault(
      line,
      'json',
      `不是完整的 JSON：${(error as Error).message}`,
      `is not JSON: ${(error as Error).message}`,
    )
  }
}

/** One object a line; a first line of only `{"source": …}` says where they come from. Rejects where the file cannot be read. */
export async function readJsonl(path: string): Promise<Source> {
  let source = basename(path)
  const columns = new Set<string>()
  const rows: SourceRow[] = []
  let line = 0
  for await (const raw of createInterface({
    input: createReadStream(path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line++
    const text = line === 1 ? raw.replace(/^\ufeff/, '') : raw
    if (text.trim() === '') continue
    const row = readLine(text, line)
    if (
      line === 1 &&
      'values' in row &&
      typeof row.values.source === 'string' &&
      Object.keys(row.values).length === 1
    ) {
      source = row.values.source
      continue
    }
    if ('values' in row) for (const column of Object.keys(row.values)) columns.add(column)
    rows.push(row)
  }
  return { source, columns: [...columns], rows }
}
