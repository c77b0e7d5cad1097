import type { Sequence } from './catalogue.ts'

export const format = 'huiyin-backup'
export const formatVersion = 1

/** The first frame. */
export interface Head {
  readonly format: typeof format
  readonly version: number
  readonly madeAt: string
  readonly migrations: readonly string[]
}

/** The last frame: what there must have been before it. Hashes are SHA-256 in hexadecimal, over the rows each with a line end. */
export interface Manifest {
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[]
  readonly sequences: readonly Sequence[]
  readonly files: number
  readonly bytes: number
  /** Files that the database names and the store did not hold: not in this backup. */
  readonly missing: readonly string[]
  /** Of the signing key's PEM. */
  readonly key: string
}
