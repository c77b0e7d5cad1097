import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
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

/** Forces a folder, all that is in it, and its own name in its parent onto the disk. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) syncTree(path)
    else syncPath(path)
  }
  syncPath(folder)
  syncPath(dirname(folder))
}

/** Forces one file or folder onto the disk. */
export function syncPath(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
