import { DatabaseSync } from 'node:sqlite'

/** Held by the process that owns the cluster; the kernel drops it when that process ends, however it ends. */
export interface Lock {
  release(): void
}

const sqliteBusy = 5

/**
 * Takes the lock on `file`, or returns undefined when another process (or another owner in this one) has it.
 *
 * Node has no call for a kernel file lock. SQLite, which Node carries, takes one (fcntl) for an exclusive transaction, so an
 * empty SQLite file is the lock: nothing to clean up after kill -9, no window between "it is stale" and "it is mine", and it
 * holds between containers that share the volume. A file with a process id in it has none of these.
 */
export function takeLock(file: string): Lock | undefined {
  const database = new DatabaseSync(file)
  try {
    database.exec('pragma busy_timeout = 0; begin exclusive')
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode === sqliteBusy) return undefined
    throw error
  }
  return { release: () => database.close() }
}
