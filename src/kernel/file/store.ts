import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { tooLarge } from './file-refusals.ts'

const usualMaxBytes = 100_000_000
/** An upload that has not been touched for so long has no process left that would finish it. */
const staleAfterMs = 6 * 3_600_000

/** Bytes received but not yet let in. */
export interface StagedFile {
  readonly path: string
  readonly name: string
  /** Lower-case hexadecimal. */
  readonly sha256: string
  readonly size: number
}

export interface KeptFile {
  readonly sha256: string
  readonly size: number
}

/** Files by the hash of their content: the same bytes are kept once, and can be proved unaltered. */
export interface FileStore {
  /** Streams to a temporary file in constant memory. Throws `file-too-large` at the limit and leaves nothing behind. */
  receive(stream: AsyncIterable<Uint8Array>, about: { name: string; maxBytes?: number }): Promise<StagedFile>
  /** On disk, synced, under its hash when this returns. Twice is once. */
  keep(staged: StagedFile): Promise<KeptFile>
  discard(staged: StagedFile): Promise<void>
  open(sha256: string): ReadStream
  /** Removes a file that nothing names any more, unless it has been kept (again) since. No such file is no error. */
  drop(sha256: string, keptBefore: Date): Promise<void>
  /** False where the file is missing or its bytes are not what its hash says. */
  verify(sha256: string): Promise<boolean>
}

/** Opens (and makes) the store in `directory`; what uploads cut short have left there is swept. `now` is for tests. */
export async function openFileStore(directory: string, now = new Date()): Promise<FileStore> {
  const temporary = join(directory, 'incoming')
  await mkdir(temporary, { recursive: true })
  await sweep(temporary, now)
  return {
    receive: (stream, { name, maxBytes = usualMaxBytes }) =>
      receive(stream, join(temporary, randomUUID()), name, maxBytes),
    keep: staged => keep(staged, placeOf(directory, staged.sha256)),
    discard: staged => rm(staged.path, { force: true }),
    open: sha256 => createReadStream(placeOf(directory, sha256)),
    drop: (sha256, keptBefore) => drop(placeOf(directory, sha256), join(temporary, randomUUID()), keptBefore),
    verify: sha256 => verify(placeOf(directory, sha256), sha256),
  }
}

/** Two levels of folders: with a million files each holds about 15. */
function placeOf(directory: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a SHA-256 in lower-case hexadecimal')
  return join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}

async function receive(
  stream: AsyncIterable<Uint8Array>,
  path: string,
  name: string,
  maxBytes: number,
): Promise<StagedFile> {
  const hash = createHash('sha256')
  const handle = await open(path, 'wx', 0o600)
  let size = 0
  try {
    for await (const chunk of stream) {
      size += chunk.length
      if (size > maxBytes) throw tooLarge(maxBytes)
      hash.update(chunk)
      await handle.writeFile(chunk)
    }
    await handle.close()
  } catch (error) {
    await handle.close()
    await rm(path, { force: true })
    throw error
  }
  return { path, name, sha256: hash.digest('hex'), size }
}

async function keep(staged: StagedFile, place: string): Promise<KeptFile> {
  const folder = dirname(place)
  await mkdir(folder, { recursive: true })
  await sync(staged.path)
  // Over a file that is there already: its bytes are the same, and if it was damaged they are mended
  await rename(staged.path, place)
  for (const one of [folder, dirname(folder), dirname(dirname(folder))]) await sync(one)
  return { sha256: staged.sha256, size: staged.size }
}

/**
 * Moved away first and looked at there: the same bytes may be kept again at any moment, and then this must not take them. What
 * was kept after all goes back; if they were kept yet again meanwhile, that is the same file.
 */
async function drop(place: string, aside: string, keptBefore: Date): Promise<void> {
  try {
    await rename(place, aside)
  } catch (error) {
    if (isMissing(error)) return
    throw error
  }
  const { mtimeMs } = await stat(aside)
  if (mtimeMs < keptBefore.getTime()) await rm(aside, { force: true })
  else await rename(aside, place)
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function verify(place: string, sha256: string): Promise<boolean> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(place)) hash.update(chunk)
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
  return hash.digest('hex') === sha256
}

async function sweep(temporary: string, now: Date): Promise<void> {
  for (const name of await readdir(temporary)) {
    const path = join(temporary, name)
    try {
      const { mtimeMs } = await stat(path)
      if (now.getTime() - mtimeMs > staleAfterMs) await rm(path, { force: true })
    } catch (error) {
      // Another process has just kept or swept it
      if (!isMissing(error)) throw error
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
