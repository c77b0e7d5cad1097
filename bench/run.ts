import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Database, openDatabase } from '#kernel/db/open.ts'
import { openKernel } from '#server/open-kernel.ts'
import { ask } from './http-client.ts'
import { load } from './load.ts'
import { plainSql } from './plain-sql.ts'
import { questions, registration } from './questions.ts'
import { randomFrom } from './random.ts'
import { type Line, table } from './report.ts'
import { seed } from './seed.ts'
import type { Served } from './serve.ts'

/**
 * What the README's figures come from: an office with many matters, its server in a process of its own, and clients that
 * ask over HTTP as ordinary clerks. An empty database is filled first; one that is full is used as it is.
 *
 *   npm run bench -- --url postgres://…/database [--matters 200000] [--seconds 5] [--clients 8]
 *   npm run bench -- --embedded [--matters 20000]
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    embedded: { type: 'boolean' },
    matters: { type: 'string' },
    seconds: { type: 'string', default: '5' },
    clients: { type: 'string', default: '8' },
    only: { type: 'string', default: '' },
  },
})
const url = values.embedded ? undefined : (values.url ?? process.env.DATABASE_URL)
if (!url && !values.embedded)
  throw new Error('give --url postgres://…/database of an empty or seeded database, or --embedded')
const matters = Number(values.matters ?? (values.embedded ? 20_000 : 200_000))
const seconds = Number(values.seconds)
const clients = Number(values.clients)
const dataDir = join(tmpdir(), `huiyin-bench-${values.embedded ? `embedded-${matters}` : 'postgresql'}`)

async function seeded(): Promise<number> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const kernel = await openKernel({ dataDir, ...(url ? { databaseUrl: url } : {}) })
  const began = performance.now()
  const fresh = await seed(kernel, { url, dataDir }, matters)
  if (fresh) console.log(`${matters} matters seeded in ${Math.round((performance.now() - began) / 1000)} s`)
  const { rows } = await kernel.db.pool.query('select count(*)::int as n from kernel.matter')
  await kernel.close()
  return rows[0].n
}

async function measure(served: Served, db: Database): Promise<readonly Line[]> {
  const now = new Date()
  const lines: Line[] = []
  const wanted = (name: string) => name.includes(values.only)
  const clerk = (client: number) => served.clerks[client % served.clerks.length] as string
  const seen = await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const { matters } = await ask(served.url, clerk(client), '/api/matters?limit=100&sort=newest')
      return { ids: (matters as { id: string }[]).map(matter => matter.id), now }
    }),
  )
  for (const { name, path } of questions.filter(one => wanted(one.name))) {
    const random = randomFrom(7)
    const figures = await load(clients, seconds, client =>
      ask(served.url, clerk(client), path(seen[client] ?? { ids: [], now }, random)),
    )
    lines.push({ name, figures })
    console.log(table([{ name, figures }]).split('\n').at(-1))
  }
  let nth = Math.floor(now.getTime() / 1000) % 100_000
  if (wanted('registration')) {
    const figures = await load(clients, seconds, client =>
      ask(
        served.url,
        served.registrars[client % served.registrars.length] ?? '',
        '/api/matters',
        registration(nth++, now),
      ),
    )
    lines.push({ name: 'registration', figures })
  }
  if (wanted('plain')) lines.push(...(await plainSql(db, matters, clients, seconds)))
  return lines
}

const held = await seeded()
const child = fork(new URL('./serve.ts', import.meta.url), [dataDir, ...(url ? [url] : [])])
const [served] = (await once(child, 'message')) as [Served]
const db = await openDatabase({ dataDir, ...(url ? { url } : {}), poolSize: clients })
try {
  const before = loadavg()[0]?.toFixed(1)
  const lines = await measure(served, db)
  const engine = values.embedded ? 'the embedded database' : 'PostgreSQL'
  console.log(
    `\n${engine}, ${held} matters, ${clients} clients over HTTP, ${seconds} s each, ${availableParallelism()} cores, load before ${before}\n`,
  )
  console.log(table(lines))
} finally {
  await db.close()
  child.send('close')
  await once(child, 'exit')
}
