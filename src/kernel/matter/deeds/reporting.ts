import { isRefusal, refusal } from '#kernel/refusal.ts'
import type { Day } from '#lib/day.ts'
import type { FileRef, MatterState } from '../state.ts'
import type { Deed } from './deed.ts'
import { files, text } from './fields.ts'

/** Words and files put on the record; the matter stays where it is, or goes where the action says. */
const said: Deed = {
  fields: { text, files },
  decide: ({ input }) => ({
    data: {
      ...(input.text ? { text: input.text as string } : {}),
      ...(input.files ? { files: input.files as FileRef[] } : {}),
    },
  }),
}

export const reportsOwed = ({ tasks }: MatterState) =>
  tasks.filter(task => task.purpose === 'report').map(task => task.no)

/** 反馈: the report that is owed, where one is. */
export const progress: Deed = {
  ...said,
  decide(context) {
    const change = said.decide(context)
    return isRefusal(change) ? change : { ...change, closes: reportsOwed(context.state) }
  },
}

/** 要求报告: who leads owes the report of a cycle, by a day. One that never came is missed, and that is said. */
export const askReport: Deed = {
  fields: {
    dueOn: { type: 'day', title: { zh: '报告日期', en: 'Due on' }, required: true },
    text: { ...text, max: 200, title: { zh: '报告期', en: 'About' } },
  },
  decide({ input, state, spec }) {
    const owes = spec.options?.owes
    if (!owes) throw new Error('an action that asks for a report says in its options what is owed')
    const missed = reportsOwed(state)
    return {
      data: {
        dueOn: input.dueOn as Day,
        text: input.text as string,
        ...(missed.length > 0 ? { reportMissed: true as const } : {}),
      },
      opens: [owes],
      closes: missed,
    }
  },
}
/** 备注 */
export const note = said
/** 补充材料, by the raiser */
export const add = said
/** Any other move to a step */
export const proceed = said

/** 告知: what was received and how it goes on, told to the raisers. */
export const inform: Deed = {
  fields: {
    text,
    channel: { type: 'short', title: { zh: '告知方式', en: 'How they were told' }, required: true, max: 100 },
    files,
  },
  decide: ({ input }) => ({
    data: {
      text: input.text as string,
      reason: input.channel as string,
      ...(input.files ? { files: input.files as FileRef[] } : {}),
    },
  }),
}

/** 催办: those who owe a task are told. */
export const urge: Deed = {
  fields: { text: { ...text, max: 1000 } },
  decide: ({ input }) => ({ data: { text: input.text as string } }),
}

/** 协办意见: closes the supporting unit's task. Whether it consents is said in so many words: silence is no consent, and dissent is kept. */
export const support: Deed = {
  fields: {
    stance: {
      type: 'choice',
      title: { zh: '是否同意', en: 'Do you agree' },
      required: true,
      choices: {
        agrees: { zh: '没有不同意见', en: 'We agree' },
        dissents: { zh: '有不同意见', en: 'We disagree' },
      },
    },
    text: { ...text, required: undefined, title: { zh: '意见', en: 'Opinion' } },
    files,
  },
  decide({ input, state, actor }) {
    const said = (input.text as string | undefined) ?? ''
    if (input.stance === 'dissents' && said === '')
      return refusal('dissent-needs-words', 422, {
        zh: '有不同意见的，请写明意见。',
        en: 'Where you disagree, say with what.',
      })
    const asked = state.tasks.filter(one => one.purpose === 'support')
    // One's own first, then in the order in which `whoMay` finds for whom it is done.
    const able = actor.kind === 'person' ? [actor.personId, ...actor.standsInFor] : []
    const [owned] = able.flatMap(personId => asked.filter(one => one.ownerId === personId))
    const task = owned ?? asked[0]
    if (!task) return { data: { text: said } }
    return {
      data: {
        opinion: {
          taskNo: task.no,
          text: said,
          dissents: input.stance === 'dissents',
          ...(input.stance === 'agrees' ? { agrees: true as const } : {}),
          ...(state.versions.length > 0 ? { version: state.versions.length } : {}),
        },
        ...(input.files ? { files: input.files as FileRef[] } : {}),
      },
      closes: [task.no],
    }
  },
}
