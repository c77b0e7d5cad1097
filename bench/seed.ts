import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { OpenKernel } from '#server/open-kernel.ts'
import { furnishOffice } from './office.ts'
import { recordRange } from './record-range.ts'

/**
 * Fills a database with an office of 60 units, 600 people and three years of matters, through the product's own write path;
 * false where it holds matters already and is left as it is. The index of the words is dropped meanwhile and built at the
 * end, as a restore would do it: kept up row by row it costs as much as all the rest.
 */
export async function seed(
  kernel: OpenKernel,
  { url, dataDir }: { readonly url: string | undefined; readonly dataDir: string },
  matters: number,
): Promise<boolean> {
  const { pool } = kernel.db
  const there = await pool.query('select exists (select from kernel.matter) as matters')
  if (there.rows[0].matters) return false
  await furnishOffice(kernel)
  const index = await pool.query(`select pg_get_indexdef('kernel.search_grams'::regclass) as sql`)
  await pool.query('drop index kernel.search_grams')
  if (url === undefined) await recordRange(kernel, 0, matters, matters)
  else await inProcesses(url, dataDir, matters)
  const memory = url === undefined ? '64MB' : '512MB'
  await pool.query(`begin; set local maintenance_work_mem = '${memory}'; ${index.rows[0].sql}; commit`)
  await pool.query('vacuum (analyze)')
  return true
}

/** As many as the cores of a small machine. Each takes a stretch of the years, so that they do not wait for each other's number series. */
const processes = 2

async function inProcesses(url: string, dataDir: string, matters: number): Promise<void> {
  const edge = (at: number) => String(Math.round((at * matters) / processes))
  const ended = Array.from({ length: processes }, async (_, i) => {
    const range = [edge(i), edge(i + 1), String(matters)]
    const [code] = await once(fork(new URL('./record-range.ts', import.meta.url), [url, dataDir, ...range]), 'exit')
    if (code !== 0) throw new Error(`a seeding process ended with ${code}`)
  })
  await Promise.all(ended)
}
