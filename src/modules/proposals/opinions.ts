import type { Kernel } from '#kernel/kernel.ts'
import { answerNow } from '#kernel/matter/answered.ts'
import { act } from '#kernel/matter/commands.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { signatories } from './letter.ts'
import { actionFor, wholeProposal } from './reply.ts'

const viewOf = (grade: number) => (grade <= 2 ? 'discontent' : grade <= 4 ? 'mostly' : 'content')

/** One form for each who signed: what they said of the answer that stands, and of those before. */
export async function opinionsOf(kernel: Kernel, actor: Actor, id: string) {
  const { state, number, round } = await wholeProposal(kernel, actor, id)
  const { refusal: refused } = await actionFor(kernel, state, actor, 'opinionForm')
  const names = signatories(state)
  const now = answerNow(state)
  return {
    id,
    number,
    title: String(state.fields.title ?? ''),
    seq: state.seq,
    round,
    whyNot: refused?.text ?? null,
    forms: state.raisers.map(({ no }, i) => {
      const given = state.ratings.filter(one => one.raiser === no)
      const last = given.find(one => now !== undefined && one.seq > now.seq)
      const earlier = given.filter(one => one !== last)
      return {
        raiser: no,
        name: names[i] ?? '',
        view: last ? (viewOf(last.grade) as 'content') : null,
        text: last?.text ?? '',
        earlier: earlier.map(one => viewOf(one.grade) as 'content'),
      }
    }),
  }
}

interface Form {
  readonly key: string
  readonly seen: number
  readonly raiser: number
  readonly view: string
  readonly text: string
}

/** Takes down one form. Where somebody is not content the proposal is handled again by itself, once. Throws a Refusal. */
export async function takeOpinion(kernel: Kernel, actor: Actor, id: string, { key, seen, ...form }: Form) {
  const input = { raiser: form.raiser, view: form.view, ...(form.text ? { text: form.text } : {}) }
  const { seq, step } = await act(kernel, {
    actor,
    key,
    matterId: id,
    action: 'opinionForm',
    input,
    seen,
    onOwnPage: true,
  })
  return { seq, step }
}
