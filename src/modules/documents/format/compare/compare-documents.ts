import type { Text } from '#lib/text.ts'
import type { OfficialDocument } from '../document/official-document.ts'
import { alignment, type Pair } from './alignment.ts'
import { changedRuns } from './changed-runs.ts'
import type { Difference, DifferentElement } from './difference.ts'
import { elementsOf, nameOf, type PrintedElement } from './elements-of.ts'

/**
 * How `later` differs from `earlier`, element by element as they are printed, so that what is the same on paper is the same here.
 * Blocks are paired by their words; one that moved is removed and added.
 */
export function compareDocuments(earlier: OfficialDocument, later: OfficialDocument): Difference {
  const [before, after] = [elementsOf(earlier), elementsOf(later)]
  const elements = [
    ...single(before.above, after.above),
    ...compared(before.body, after.body),
    ...single(before.below, after.below),
    ...attachments(before.attachments, after.attachments),
  ]
  return { changes: elements.filter(({ change }) => change !== 'same').length, elements }
}

type Single = Readonly<Partial<Record<string, string>>>

/** What there is one of. Neither having it is nothing to tell. */
function single(before: Single, after: Single): DifferentElement[] {
  return Object.keys(after).flatMap(key => {
    const name = nameOf(key)
    const element = (text = '') => (text === '' ? undefined : { name, text })
    const pair: Pair<PrintedElement> = [element(before[key]), element(after[key])]
    return pair[0] || pair[1] ? [different(pair)] : []
  })
}

function compared(before: readonly PrintedElement[], after: readonly PrintedElement[]): DifferentElement[] {
  return alignment(before, after).map(pair => different(pair))
}

function different([before, after]: Pair<PrintedElement>): DifferentElement {
  const name = (after ?? before)?.name ?? { zh: '', en: '' }
  if (!before) return { name, change: 'added', runs: [{ change: 'added', text: after?.text ?? '' }] }
  if (!after) return { name, change: 'removed', runs: [{ change: 'removed', text: before.text }] }
  const was = before.name.zh === after.name.zh ? {} : { was: before.name }
  if (before.text === after.text) {
    const runs = [{ change: 'same' as const, text: after.text }]
    return { name, ...was, change: 'was' in was ? 'changed' : 'same', runs }
  }
  return { name, ...was, change: 'changed', runs: changedRuns(before.text, after.text) }
}

type Attachments = ReturnType<typeof elementsOf>['attachments']

const attachmentTitle: Text = { zh: '附件标题', en: 'Attachment title' }

/** Paired by title and text: one that is put before the others makes no other of them. */
function attachments(before: Attachments, after: Attachments): DifferentElement[] {
  const whole = (all: Attachments) =>
    all.map((one, at) => ({
      ...one,
      at,
      text: [one.title, ...one.body.map(({ text }) => text)].join('\n').slice(0, 2_000),
    }))
  return alignment(whole(before), whole(after)).flatMap(([one, other]) => {
    const titled = (given?: { title: string }) => given && { name: attachmentTitle, text: given.title }
    const elements = [different([titled(one), titled(other)]), ...compared(one?.body ?? [], other?.body ?? [])]
    const attachment = (other?.at ?? one?.at ?? 0) + 1
    return elements.map(element => ({ ...element, attachment }))
  })
}
