import type { Entry, EntryData } from '#kernel/matter/entry.ts'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { doorWords, purposeWords } from '#modules/desk/web/words.ts'
import { useSay } from '#web/language.tsx'
import { gradeTexts, raiserKindTexts } from '#web/texts/form.ts'
import { type Spoken, useText } from '#web/texts/use-text.ts'
import { channelWord } from './answers.tsx'
import { useHolder } from './copies.tsx'
import { disputeTexts } from './dispute-texts.ts'
import { EntryProof } from './entry-proof.tsx'
import { FileLinks } from './file-links.tsx'
import { matterTexts } from './matter-texts.ts'
import { outcomeTitle } from './outcome-title.ts'
import { shownValue } from './shown-value.ts'
import { stanceOf } from './stance-of.ts'
import type { HistoryEntry, Matter } from './use-matter.ts'

/** What an entry says: only what it has, each under its name. */
export function EntryBody({ matter, entry }: { readonly matter: Matter; readonly entry: HistoryEntry }) {
  const lines = useLines(matter, entry)
  const data = entry.data as EntryData
  return (
    <>
      {lines.map(([name, value]) => (
        <p key={name || value} className="entry-line">
          {name && <span className="quiet">{name} </span>}
          {value}
        </p>
      ))}
      <FileLinks matterId={matter.id} files={data.files ?? []} />
      <EntryProof entry={entry} />
    </>
  )
}

/** Who passed it to whom, and why. */
function passedOn(
  { objection, reason = '' }: EntryData,
  unitName: (id: string | null) => string,
  d: Spoken<typeof disputeTexts>,
): string | undefined {
  if (!objection) return undefined
  const from = unitName(objection.unitId ?? null)
  const to = objection.suggestedUnitId
  return to ? d.passed(from, unitName(to), reason) : d.passedToNobody(from, reason)
}

type Line = readonly [name: string, value: string]

function useLines(matter: Matter, entry: HistoryEntry): readonly Line[] {
  const t = useText(matterTexts)
  const d = useText(disputeTexts)
  const say = useSay()
  const names = useDirectory()
  const { unitName, personName } = names
  const data = entry.data as EntryData
  const party = (one: { unitId: string; personId: string }) => `${unitName(one.unitId)} ${personName(one.personId)}`
  const outcome = outcomeTitle(matter, data.answer?.outcome ?? data.draft?.outcome)
  const opens = entry.opens as unknown as Entry['opens']
  const corrected = entry.deed === 'correct' ? Object.entries(data.fields ?? {}) : []
  const holder = useHolder()
  const own = matter.actions.find(one => one.action === entry.action)?.fields ?? {}
  const asked = entry.deed === 'correct' ? [] : Object.entries(own).filter(([key]) => data.fields?.[key] != null)
  // As entries of before said it.
  const suggested = data.fields?.suggestedUnit
  const passed = passedOn(data, unitName, d)
  const lines: (Line | undefined | null | false | '')[] = [
    data.opened && ['', `${say(doorWords[data.opened.door])} · ${t.receivedOn(data.opened.receivedOn)}`],
    entry.deed === 'join-raiser' &&
      data.raisers && ['', data.raisers.map(one => `${t.raiser(one.no)} ${say(raiserKindTexts[one.kind])}`).join('、')],
    data.lead && [t.lead, party(data.lead)],
    data.support && [t.supporting, data.support.map(one => unitName(one.unitId)).join('、')],
    data.dueOn && [t.dueOn, data.dueOn],
    data.reportMissed && ['', t.reportMissed],
    passed ? ['', passed] : data.reason && [t.reason, data.reason],
    data.objection?.whoUnknown && [d.unknownWhy, data.objection.whoUnknown],
    data.objection?.basis && [d.basis, data.objection.basis],
    typeof suggested === 'string' && [t.suggested, unitName(suggested)],
    data.amount !== undefined && [t.amount, String(data.amount)],
    outcome && [t.outcome, say(outcome)],
    data.draft && ['', data.draft.text],
    // An approved answer stands in its draft already, word for word.
    data.answer && entry.deed !== 'approve' && ['', data.answer.text],
    data.text && [data.draft || (data.answer && entry.deed === 'answer') ? t.evidence : '', data.text],
    data.version && ['', data.version.file.name.replace(/\.json$/, '')],
    data.approval && [t.ofVersion(data.approval.version), data.approval.opinion],
    data.documentNumber && [t.documentNumber, data.documentNumber.number],
    data.documentNumber === null && [t.documentNumber, t.numberVoid],
    data.copies && [t.handedTo(data.copies.length), data.copies.map(holder).join('、')],
    data.copyBack && ['', `${t.copyNumbered(data.copyBack.no)} ${t.copyBack(data.copyBack.signedBy)}`],
    data.copyBack?.text && ['', data.copyBack.text],
    ...asked.map(([key, field]): Line => [say(field.title), shownValue(field, data.fields?.[key], say, names)]),
    data.opinion && [stanceOf(data.opinion, t), data.opinion.text],
    data.extensionAsked && [t.reason, data.extensionAsked.reason],
    data.rating && [t.rating, `${say(gradeTexts[data.rating.grade as keyof typeof gradeTexts])} ${data.rating.text}`],
    ...(data.deliveries ?? []).map(
      (one): Line => [
        t.raiser(one.raiser),
        one.undeliverable
          ? `${t.undeliverable}(${one.undeliverable})`
          : `${channelWord(one.channel, say)} ${one.proof}`,
      ],
    ),
    ...corrected.map(([key, value]): Line => {
      const field = matter.procedure.fields[key]
      return [
        `${t.corrected} ${field ? say(field.title) : ''}`,
        field ? shownValue(field, value, say, names) : String(value),
      ]
    }),
    opens.length > 0 && [
      t.opened,
      opens.map(task => t.opens(say(purposeWords[task.purpose]), personName(task.ownerId))).join('；'),
    ],
  ]
  return lines.filter((line): line is Line => Boolean(line))
}
