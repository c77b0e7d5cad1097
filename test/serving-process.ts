import { rmSync } from 'node:fs'
import { openDatabase } from '#kernel/db/open.ts'
import { serverOver } from '#server/server-over.ts'
import { copyEmbeddedTemplate } from './database.ts'
import { testKernel } from './kernel.ts'
import { giveAccount, testPassword } from './server.ts'

/**
 * For the test of the whole door: the server on a port of its own, with its log on standard output. Says where it is and
 * who can sign in; to `texts` it answers with every row of its database as text; ends when the test is gone.
 */
const databaseFolder = await copyEmbeddedTemplate()
const kernel = await testKernel(() => openDatabase({ dataDir: databaseFolder }))
const server = await serverOver(kernel, { trustProxy: false }, { log: true })
const address = await server.listen({ port: 0, host: '127.0.0.1' })
const login = await giveAccount(kernel, kernel.as('登记甲').personId)

async function rowsAsText(): Promise<string[]> {
  const { rows: tables } = await kernel.db.pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await kernel.db.pool.query<{ text: string }>(`select t::text as text from ${name} t`)
    texts.push(...rows.map(({ text }) => text))
  }
  return texts
}

process.on('message', async () => process.send?.(await rowsAsText()))
process.once('disconnect', async () => {
  await server.close()
  await kernel.close()
  rmSync(databaseFolder, { recursive: true, force: true })
  process.exit(0)
})
process.send?.({ address, login, password: testPassword, folders: [kernel.dataDir, databaseFolder] })
