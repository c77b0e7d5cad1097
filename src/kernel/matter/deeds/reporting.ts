import type { FileRef } from '../state.ts'
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

/** 反馈 */
export const progress = said
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

/** 协办意见: closes the supporting unit's task; dissent is kept as dissent. */
export const support: Deed = {
  fields: {
    text,
    dissents: { type: 'yes-no', title: { zh: '有不同意见', en: 'We disagree' } },
    files,
  },
  decide({ input, state, actor }) {
    const asked = state.tasks.filter(one => one.purpose === 'support')
    // One's own first, then in the order in which `whoMay` finds for whom it is done.
    const able = actor.kind === 'person' ? [actor.personId, ...actor.standsInFor] : []
    const [owned] = able.flatMap(personId => asked.filter(one => one.ownerId === personId))
    const task = owned ?? asked[0]
    if (!task) return { data: { text: input.text as string } }
    return {
      data: {
        opinion: {
          taskNo: task.no,
          text: input.text as string,
          dissents: input.dissents === true,
          ...(state.versions.length > 0 ? { version: state.versions.length } : {}),
        },
        ...(input.files ? { files: input.files as FileRef[] } : {}),
      },
      closes: [task.no],
    }
  },
}
