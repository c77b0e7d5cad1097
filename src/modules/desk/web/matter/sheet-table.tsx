import type { ReactNode } from 'react'
import type { EntryData } from '#kernel/matter/entry.ts'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { doorWords } from '#modules/desk/web/words.ts'
import { useSay } from '#web/language.tsx'
import { raiserKindTexts } from '#web/texts/form.ts'
import { useText } from '#web/texts/use-text.ts'
import { momentText } from '#web/ui/when.tsx'
import { channelWord } from './answers.tsx'
import { matterTexts } from './matter-texts.ts'
import { sheetTexts } from './sheet-texts.ts'
import { shownValue } from './shown-value.ts'
import { stanceOf } from './stance-of.ts'
import { useActor } from './use-actor.ts'
import type { Matter } from './use-matter.ts'

/** The facts of the matter as the paper form has them. Who the raisers are stays out: the sheet goes from hand to hand. */
export function SheetTable({ matter }: { readonly matter: Matter }) {
  const t = useText(sheetTexts)
  const say = useSay()
  const names = useDirectory()
  const { unitName, personName } = names
  const kinds = [...new Set(matter.raisers.map(one => one.kind))] as (keyof typeof raiserKindTexts)[]
  const own = Object.entries(matter.procedure.fields)
    .map(([key, field]) => [say(field.title), shownValue(field, matter.fields[key], say, names)] as const)
    .filter(([, value]) => value !== '')
  const answer = matter.answers.at(-1)
  return (
    <table className="sheet-table">
      <tbody>
        <Pair first={[t.number, matter.number]} second={[t.received, matter.receivedOn]} />
        <Pair first={[t.door, say(doorWords[matter.door])]} second={[t.due, matter.dueOn ?? '']} />
        <Pair
          first={[
            t.raisers,
            `${kinds.map(kind => say(raiserKindTexts[kind])).join('、')} ${t.raiserCount(matter.raisers.length)}`,
          ]}
          second={[t.person, personName(matter.leadPersonId)]}
        />
        <Pair
          first={[t.lead, unitName(matter.leadUnitId)]}
          second={[t.support, matter.support.map(one => unitName(one.unitId)).join('、')]}
        />
        {own.map(([title, value]) => (
          <Row key={title} title={title}>
            {value}
          </Row>
        ))}
        <Row title={t.what}>{matter.title}</Row>
        <Row title={t.content}>{String(matter.fields.content ?? '')}</Row>
        <Row title={t.opinions}>
          <Opinions matter={matter} />
        </Row>
        <Row title={t.answer}>{answer?.text ?? <span className="sheet-blank" />}</Row>
        <Row title={t.deliveries}>
          {matter.deliveries
            .filter(one => one.answerSeq === answer?.seq)
            .map(one => one.undeliverable ?? `${channelWord(one.channel, say)} ${one.proof}`)
            .join('；')}
        </Row>
      </tbody>
    </table>
  )
}

/** Deeds whose words are an instruction or an opinion, as the paper form gathers them. */
const opining = ['assign', 'approve', 'send-back', 'proceed', 'support', 'grant-extension', 'refuse-extension', 'close']

function Opinions({ matter }: { readonly matter: Matter }) {
  const t = useText(matterTexts)
  const actor = useActor()
  const said = matter.entries.flatMap(entry => {
    const { text, reason, opinion } = entry.data as EntryData
    const words = opinion ? [stanceOf(opinion, t), opinion.text].filter(Boolean).join('：') : (text ?? reason)
    return words && opining.includes(entry.deed) ? [{ entry, words }] : []
  })
  return (
    <>
      {said.map(({ entry, words }) => (
        <p key={entry.seq}>
          {words} ({actor(entry)} {momentText(entry.happenedAt).slice(0, 10)})
        </p>
      ))}
      {matter.open && <span className="sheet-blank" />}
    </>
  )
}

type Fact = readonly [title: string, value: string]

function Pair({ first, second }: { readonly first: Fact; readonly second: Fact }) {
  return (
    <tr>
      <th scope="row">{first[0]}</th>
      <td>{first[1]}</td>
      <th scope="row">{second[0]}</th>
      <td>{second[1]}</td>
    </tr>
  )
}

function Row({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td colSpan={3} className="sheet-long">
        {children}
      </td>
    </tr>
  )
}
