import { openSession } from '#kernel/account/sessions.ts'
import { inTransaction } from '#kernel/db/transaction.ts'
import { openKernel } from '#server/open-kernel.ts'
import { startServer } from '#server/start.ts'
import { type Staff, staff } from './office.ts'

/** The office's server in a process of its own, as it runs anywhere; tells its parent where it listens and who is signed in. */
export interface Served {
  readonly url: string
  /** One liaison a client: an ordinary clerk, who sees what a unit is party to. */
  readonly clerks: readonly string[]
  readonly registrars: readonly string[]
}

const [dataDir = '', databaseUrl] = process.argv.slice(2)
const kernel = await openKernel({ dataDir, ...(databaseUrl ? { databaseUrl } : {}) })
const facts = await kernel.facts()
const tokens = (people: readonly Staff[]) =>
  inTransaction(kernel.db, { principals: [], scope: 'system' }, async trx => {
    const signedIn = []
    for (const person of people) signedIn.push((await openSession(trx, facts, person.id, 'bench')).token)
    return signedIn
  })
const withRole = (role: Staff['role']) => staff.filter(person => person.role === role)
const running = await startServer(kernel, { dataDir, host: '127.0.0.1', port: 0, trustProxy: false }, { jobs: false })
const served: Served = {
  url: running.url,
  clerks: await tokens(withRole('liaison')),
  registrars: await tokens(withRole('registrar')),
}
process.send?.(served)
process.on('message', async () => {
  await running.close()
  process.disconnect()
})
