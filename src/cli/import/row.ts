import type { Text } from '#kernel/refusal.ts'

/** Why a row was not taken: where, which field, which rule, and what is wrong. */
export interface RowFault {
  /** From 1, as an editor or a spreadsheet counts. */
  readonly line: number
  /** As the file calls it, where that is known; empty where it is the whole row. */
  readonly field: string
  readonly rule: string
  readonly text: Text
}

export type SourceRow =
  | { readonly line: number; readonly values: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly fault: RowFault }

export interface Source {
  /** Where the records come from, as the file itself says or by its name. */
  readonly source: string
  readonly columns: readonly string[]
  readonly rows: readonly SourceRow[]
}
