import { z } from 'zod'
import { bilingual } from '#kernel/http/shapes.ts'

/** A run of text that both have, that only the earlier has, or only the later. */
const run = z.object({ change: z.enum(['same', 'removed', 'added']), text: z.string() })

const element = z.object({
  /** 标题, 二级标题, 表格 … */
  name: bilingual,
  /** Where it was something else before: a paragraph that became a heading. */
  was: bilingual.optional(),
  /** In which attachment of the later document (of the earlier where it was removed), from 1; the document itself has none. */
  attachment: z.number().int().optional(),
  change: z.enum(['same', 'removed', 'added', 'changed']),
  /** All of its text, in order: what was removed before what was added in its place. */
  runs: z.array(run),
})

/** How a document differs from an earlier one, element by element as they are printed. For contracts. */
export const difference = z.object({
  /** How many elements are not the same. */
  changes: z.number().int(),
  elements: z.array(element),
})

export type Difference = z.output<typeof difference>
export type DifferentElement = z.output<typeof element>
export type Run = z.output<typeof run>
