import type { Text } from '#lib/text.ts'

/** Something that is not as it must be, named so that a person can look it up. */
export interface Fault {
  /** kebab-case; one for each thing that can be wrong. */
  readonly code: string
  readonly number?: string
  readonly matterId?: string
  readonly seq?: number
  readonly text: Text
}

export type Found = (code: string, zh: string, en: string, seq?: number) => void
