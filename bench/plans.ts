import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { openKernel } from '#server/open-kernel.ts'
import { ask } from './http-client.ts'
import { load } from './load.ts'
import { furnishOffice } from './office.ts'
import { randomFrom } from './random.ts'
import { recordPlans } from './record-plans.ts'
import { table } from './report.ts'
import type { Served } from './serve.ts'

/**
 * Supervision with many items: the plan page, the comparison of units, the map of lamps, as the clerk of the unit that supervises, who
 * is party to every plan and leads none of it.
 *
 *   node bench/plans.ts --url postgres://…/database   |   --embedded   [--plans 300] [--items 50000] [--seconds 5] [--clients 4] [--verify]
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    embedded: { type: 'boolean' },
    plans: { type: 'string', default: '300' },
    items: { type: 'string', default: '50000' },
    seconds: { type: 'string', default: '5' },
    clients: { type: 'string', default: '4' },
    verify: { type: 'boolean' },
  },
})
const url = values.embedded ? undefined : values.url
if (!url && !values.embedded) throw new Error('give --url postgres://…/database, or --embedded')
const dataDir = join(tmpdir(), `huiyin-bench-plans-${values.embedded ? 'embedded' : 'postgresql'}`)
await mkdir(dataDir, { recursive: true, mode: 0o700 })

const config = { dataDir, ...(url ? { databaseUrl: url } : {}) }
const kernel = await openKernel(config)
const there = await kernel.db.pool.query('select exists (select from kernel.matter) as matters')
if (!there.rows[0].matters) {
  await furnishOffice(kernel)
  const began = performance.now()
  await recordPlans(kernel, Number(values.plans), Number(values.items), done => {
    if (done % 6000 === 0)
      console.log(`${done} items, ${Math.round((done / (performance.now() - began)) * 1000)} a second`)
  })
  await kernel.db.pool.query('vacuum (analyze)')
}
if (values.verify) {
  const { faults, entries, seconds } = await verifyOffice(kernel)
  console.log(`verify: ${entries} entries, ${faults.length} faults, ${seconds} s`)
  for (const fault of faults.slice(0, 5)) console.log(fault.text.en)
}
const { rows } = await kernel.db.pool.query(
  `select id::text from kernel.matter where kind = 'supervision-plan' order by id`,
)
await kernel.close()

const child = fork(new URL('./serve.ts', import.meta.url), [dataDir, ...(url ? [url] : [])])
const [served] = (await once(child, 'message')) as [Served]
const clients = Number(values.clients)
const clerk = served.clerks[0] ?? ''
const random = randomFrom(5)
const anyPlan = () => rows[Math.floor(random() * rows.length)].id as string
const questions: readonly (readonly [string, () => string])[] = [
  ['plan page', () => `/api/supervision/plans/${anyPlan()}`],
  ['list of plans', () => '/api/supervision/plans?limit=50'],
  ['units beside each other, all plans', () => '/api/supervision/units'],
  ['units of one plan', () => `/api/supervision/units?plan=${anyPlan()}`],
  ['map of lamps, all plans, 12 months', () => '/api/supervision/lamps'],
  ['items behind a figure', () => '/api/supervision/items?which=red&limit=50'],
]
try {
  const lines = []
  for (const [name, path] of questions)
    lines.push({ name, figures: await load(clients, Number(values.seconds), () => ask(served.url, clerk, path())) })
  console.log(
    `\n${values.embedded ? 'the embedded database' : 'PostgreSQL'}, ${clients} clients, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}\n`,
  )
  console.log(table(lines))
} finally {
  child.send('close')
  await once(child, 'exit')
}
