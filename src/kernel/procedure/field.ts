import type { Text } from '#kernel/refusal.ts'

/**
 * One thing that a person fills in, described once: the form, the API's validation and the printed sheet come from it.
 * `short` is one line (≤ max characters, default 200), `long` many (default 20,000), `files` are uploads by SHA-256,
 * every point of a `checklist` has to be ticked, `person`, `unit` and `matter` are ids, `day` is a Day, `grade` is 1–5, `lines` are rows of the
 * same `columns`. A `document-number` is given by the system, never filled in.
 */
export type FieldType =
  | 'short'
  | 'long'
  | 'day'
  | 'choice'
  | 'choices'
  | 'checklist'
  | 'yes-no'
  | 'number'
  | 'grade'
  | 'person'
  | 'unit'
  | 'units'
  | 'people'
  | 'limit'
  | 'matter'
  | 'lines'
  | 'files'
  | 'raisers'
  | 'deliveries'
  | 'support'
  | 'document-number'

export interface FieldSpec {
  readonly type: FieldType
  readonly title: Text
  readonly required?: true
  /** Needed where another field of the same form has one of these values. */
  readonly requiredWhen?: { readonly field: string; readonly is: readonly string[] }
  /** Needed unless the condition (see `conditions.ts`) holds of the matter: the form is shown it as simply required or not. */
  readonly requiredUnless?: string
  /** Of a `day`: of something that has happened, so not after the day of the act. */
  readonly past?: true
  readonly max?: number
  readonly min?: number
  /** Of `lines`: what each of them says. */
  readonly columns?: Readonly<Record<string, FieldSpec>>
  readonly choices?: Readonly<Record<string, Text>>
  readonly default?: string | number | boolean
  readonly hint?: Text
  /** Of a `person`: only whoever holds a post of one of these roles will do. */
  readonly roles?: readonly ('registrar' | 'director' | 'leader')[]
  /** Of a `person` or `people`: whoever is named has to do with the matter from then on, and sees it. */
  readonly joins?: true
  /** Of `files`: one of them at least is a picture. */
  readonly photo?: true
  /** Seen only by who handles the matter; kept out of search and lists. */
  readonly personal?: true
}
