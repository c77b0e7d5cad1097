import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Timeline, type TimelineItem } from '#web/ui/timeline.tsx'
import { momentText } from '#web/ui/when.tsx'
import { EntryBody } from './entry-body.tsx'
import { matterTexts } from './matter-texts.ts'
import { useActor } from './use-actor.ts'
import type { HistoryEntry, Matter } from './use-matter.ts'

/** The ledger of the matter, the last entry first: who did what, for whom, and the proof that it stands unaltered. */
export function History({ matter }: { readonly matter: Matter }) {
  const t = useText(matterTexts)
  const say = useSay()
  const actor = useActor()
  const items = [...matter.entries].reverse().map(
    (entry): TimelineItem => ({
      key: entry.seq,
      title: (
        <>
          {say(entry.title)} <span className="history-actor">{actor(entry)}</span>
        </>
      ),
      when: whenOf(entry, t.recordedAt),
      body: <EntryBody matter={matter} entry={entry} />,
      tone: tones[entry.deed] ?? 'quiet',
    }),
  )
  return (
    <section className="panel matter-history" aria-labelledby="history">
      <h2 id="history">{t.history}</h2>
      <Timeline items={items} />
    </section>
  )
}

const tones: Readonly<Record<string, TimelineItem['tone']>> = {
  register: undefined,
  assign: undefined,
  answer: 'good',
  approve: 'good',
  deliver: 'good',
  close: 'good',
  return: 'bad',
  appeal: 'bad',
  'send-back': 'bad',
  reopen: 'bad',
  urge: 'bad',
}

/** When it happened; for paper recorded later, when it was recorded too. */
function whenOf(entry: HistoryEntry, recorded: (at: string) => string): string {
  const happened = momentText(entry.happenedAt)
  const late = Date.parse(entry.recordedAt) - Date.parse(entry.happenedAt) > 60_000
  return late ? `${happened} (${recorded(momentText(entry.recordedAt))})` : happened
}
