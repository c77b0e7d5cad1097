import { migrate } from './migrate.ts'
import { openDatabase } from './open.ts'

/** For the test of migrations: one of several processes that migrate the same database at once. */
const [target, folder] = process.argv.slice(2) as [string, string]
const db = await openDatabase({ dataDir: '', ...JSON.parse(target) })
await migrate(db, [{ name: 'trial', folder }])
await db.close()
