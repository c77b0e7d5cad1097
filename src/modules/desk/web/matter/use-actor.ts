import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useText } from '#web/texts/use-text.ts'
import { matterTexts } from './matter-texts.ts'
import type { HistoryEntry } from './use-matter.ts'

/** Who did it, in words; 代 is said wherever somebody stood in. */
export function useActor(): (entry: Pick<HistoryEntry, 'actorKind' | 'actorId' | 'forId' | 'data'>) => string {
  const t = useText(matterTexts)
  const { personName } = useDirectory()
  return entry => {
    const who =
      entry.actorKind === 'raiser'
        ? t.someRaiser(entry.data.byRaiser)
        : entry.actorKind === 'system'
          ? t.system
          : personName(entry.actorId)
    return entry.forId ? `${who} ${t.standsIn(personName(entry.forId))}` : who
  }
}
