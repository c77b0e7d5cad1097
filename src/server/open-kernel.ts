import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { migrate } from '#kernel/db/migrate.ts'
import { type Database, openDatabase } from '#kernel/db/open.ts'
import { asOwner } from '#kernel/db/transaction.ts'
import { openFileStore } from '#kernel/file/store.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { type KeyPair, openSigningKey } from '#kernel/ledger/signing-key.ts'
import { ladderSettings } from '#kernel/notice/ladder-settings.ts'
import { openLiveNotices } from '#kernel/notice/live.ts'
import { factsCache } from '#kernel/people/facts-cache.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { settingsOf } from '#kernel/procedure/settings-of.ts'
import { modules } from './modules.ts'

const kernelMigrations = join(import.meta.dirname, '../kernel/db/migrations')

/** The migrations of the kernel and of every module that has some. */
export const migrationSets = [
  { name: 'kernel', folder: kernelMigrations },
  ...modules.flatMap(module => (module.migrations ? [{ name: module.name, folder: module.migrations }] : [])),
]

/** Every procedure by its kind (the version in force) and by `kind@version`. */
function proceduresOf(list: readonly Procedure[]): ReadonlyMap<string, Procedure> {
  const byKey = new Map<string, Procedure>()
  for (const procedure of list.toSorted((a, b) => a.version - b.version)) {
    byKey.set(procedure.key, procedure)
    byKey.set(`${procedure.key}@${procedure.version}`, procedure)
  }
  return byKey
}

const procedures = proceduresOf(modules.flatMap(module => module.procedures ?? []))

/** Every figure of a procedure that no law fixes, the ladder's, and what modules add; each once. */
const settingSpecs = [
  ...new Map(
    [
      ...[...procedures.values()].flatMap(settingsOf),
      ...ladderSettings,
      ...modules.flatMap(module => module.settings ?? []),
    ].map(spec => [spec.key, spec]),
  ).values(),
]

/** The office's key as the database knows it: receipts and checkpoints are checked against this list. */
async function publishKey(db: Database, key: KeyPair, now: Date): Promise<void> {
  await asOwner(db, trx =>
    trx
      .insertInto('kernel.signing_key')
      .values({ id: key.id, public_key: key.publicKey, created_at: now })
      .onConflict(conflict => conflict.doNothing())
      .execute(),
  )
}

export interface KernelConfig {
  /** PostgreSQL; without it the embedded database in the data folder. */
  readonly databaseUrl?: string
  /** Database (when embedded), files and the signing key. */
  readonly dataDir: string
  readonly poolSize?: number
}

export type OpenKernel = Kernel & { close(): Promise<void> }

/** Opens everything that a process needs: database brought up to date, files, key, facts. */
export async function openKernel(config: KernelConfig, now: () => Date = () => new Date()): Promise<OpenKernel> {
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  const db = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, poolSize: config.poolSize })
  await migrate(db, migrationSets)
  return kernelOver(db, config.dataDir, now)
}

/** The same over a database that is open and up to date already. */
export async function kernelOver(
  db: Database,
  dataDir: string,
  now: () => Date = () => new Date(),
): Promise<OpenKernel> {
  const key = await openSigningKey(dataDir)
  await publishKey(db, key, now())
  const files = await openFileStore(join(dataDir, 'files'))
  const live = await openLiveNotices(db)
  return {
    db,
    files,
    key,
    live,
    procedures,
    settingSpecs,
    checks: modules.flatMap(module => module.checks ?? []),
    now,
    ...factsCache(db, now),
    async close() {
      await live.close()
      await db.close()
    },
  }
}
