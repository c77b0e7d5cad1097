import type { Spoken } from '#web/texts/use-text.ts'
import type { matterTexts } from './matter-texts.ts'

/** Consent in so many words, or dissent; nothing where an older entry does not say. */
export function stanceOf(
  { dissents, agrees }: { readonly dissents?: boolean; readonly agrees?: true },
  t: Spoken<typeof matterTexts>,
): string {
  if (dissents) return t.dissents
  return agrees ? t.agrees : ''
}
