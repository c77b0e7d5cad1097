import { fsyncSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

interface EmscriptenFiles {
  NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => number } }
}

type Options = Parameters<NodeFS['init']>[1]

/**
 * PGlite's files on disk, with fsync.
 *
 * As shipped, emscripten's NODEFS has no `fsync`, so PostgreSQL is told that everything is on disk when nothing is: ten emulated power
 * cuts lost every acknowledged commit. `fdatasync` stays a no-op inside emscripten, which is why the engine is started with
 * `wal_sync_method=fsync`.
 */
export class DurableFiles extends NodeFS {
  /** Calls made so far: lets a test claim one per commit. */
  syncs = 0

  override async init(pg: PGlite, options: Options) {
    const { emscriptenOpts } = await super.init(pg, options)
    const hook = (module: unknown) => {
      ;(module as EmscriptenFiles).NODEFS.stream_ops.fsync = stream => {
        this.syncs++
        fsyncSync(stream.nfd)
        return 0
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), hook] } }
  }
}

/** Forces a folder and all that is in it onto the disk; many at a time, so that the file system can write them together. */
export async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  await Promise.all(entries.map(entry => (entry.isDirectory() ? syncTree : syncPath)(join(folder, entry.name))))
  await syncPath(folder)
}

/** Forces one file, or the list of names in one folder, onto the disk. */
export async function syncPath(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
