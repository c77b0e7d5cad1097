import type { Text } from '#kernel/refusal.ts'

/** A sentence, or one that is made of values. */
// biome-ignore lint/suspicious/noExplicitAny: each dictionary types its own arguments; this only says that they are some
type Said = Text | ((...values: any[]) => Text)

export type Dictionary = Readonly<Record<string, Said>>

/** One area's sentences. Each has both languages, or it does not compile. */
export function defineTexts<const D extends Dictionary>(texts: D): D {
  return texts
}
