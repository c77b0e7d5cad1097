import { useMemo } from 'react'
import type { Text } from '#kernel/refusal.ts'
import { useLanguage } from '../language.tsx'
import type { Dictionary } from './define-texts.ts'

/** The sentences of one dictionary in one language: functions stay functions. */
export type Spoken<D extends Dictionary> = {
  readonly [K in keyof D]: D[K] extends (...values: infer Values) => Text ? (...values: Values) => string : string
}

/** `const t = useText(deskTexts)`, then `t.title` or `t.overdueBy(3)`. */
export function useText<D extends Dictionary>(texts: D): Spoken<D> {
  const { language } = useLanguage()
  return useMemo(() => {
    const spoken = Object.entries(texts).map(([key, said]) => [
      key,
      typeof said === 'function' ? (...values: unknown[]) => said(...values)[language] : said[language],
    ])
    return Object.fromEntries(spoken) as Spoken<D>
  }, [texts, language])
}
