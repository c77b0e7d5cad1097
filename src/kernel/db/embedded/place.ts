import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** Where the parts of one embedded database lie. */
export interface Place {
  /** The PostgreSQL cluster itself. */
  cluster: string
  /** Folder of the socket: what `pg` and `psql -h` are given as the host. */
  host: string
  /** The socket file, named as PostgreSQL clients expect it for `port`. */
  socket: string
  port: number
  /** The file whose kernel lock says that a living process owns the cluster. */
  lock: string
}

const port = 5432

/** A Unix socket address holds 108 bytes on Linux and 104 on macOS, the closing zero included. */
const longestSocketPath = 103

/** Lays out `<dataDir>/database`, creating the folders (mode 0700) that are not there yet. */
export function placeDatabase(dataDir: string): Place {
  const folder = join(dataDir, 'database')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const root = realpathSync(folder)
  const host = socketFolder(root)
  return { cluster: join(root, 'cluster'), host, socket: join(host, socketName), port, lock: join(root, 'lock') }
}

const socketName = `.s.PGSQL.${port}`

/** The database's own folder, or for a path too long for a socket address a private folder that follows from the path. */
function socketFolder(root: string): string {
  if (Buffer.byteLength(join(root, socketName)) <= longestSocketPath) return root
  const digest = createHash('sha256').update(root).digest('hex').slice(0, 16)
  const folder = join(tmpdir(), `huiyin-${userInfo().uid}-${digest}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}
