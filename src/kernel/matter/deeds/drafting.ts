import { conditions } from '#kernel/procedure/conditions.ts'
import { refusal } from '#kernel/refusal.ts'
import { approvedSubstance } from '../approved.ts'
import type { FileRef, Manner } from '../state.ts'
import type { Deed } from './deed.ts'
import { files, opinion, text } from './fields.ts'

/**
 * 起草、改稿: one more version of the text. Who approved an earlier one has not approved this; where its substance differs
 * from what was approved, the procedure says what follows at once.
 */
export const draft: Deed = {
  fields: {
    files: { ...files, required: true, max: 1 },
    substance: { type: 'short', title: { zh: '实质内容校验值', en: 'Hash of the substance' }, required: true, max: 64 },
    text: { ...text, required: undefined, max: 1000, title: { zh: '修改说明', en: 'What was changed' } },
  },
  decide({ input, state, spec }) {
    const [file] = input.files as readonly FileRef[]
    if (!file || file.sha256 === state.versions.at(-1)?.file.sha256)
      return refusal('text-unchanged', 422, {
        zh: '文稿与上一稿相同，没有需要保存的修改。',
        en: 'The text is the same as the version before. There is nothing to save.',
      })
    const substance = input.substance as string
    const { approvedBy, followedBy } = spec.options?.whenSubstantive ?? {}
    const approved = approvedBy === undefined ? undefined : approvedSubstance(state, approvedBy)
    return {
      data: { version: { file, substance }, ...(input.text ? { text: input.text as string } : {}) },
      ...(followedBy !== undefined && approved !== substance
        ? { follows: { action: followedBy, input: { text: `第${state.versions.length + 1}稿有实质性修改` } } }
        : {}),
    }
  },
}

/** 签批: consent to the version as it stands. A circle round the name counts as consent (条例第二十二条). */
export const endorse: Deed = {
  fields: {
    opinion,
    manner: {
      type: 'choice',
      title: { zh: '签批方式', en: 'How' },
      default: 'opinion',
      choices: {
        opinion: { zh: '签署意见', en: 'In words' },
        circled: { zh: '圈阅（视为同意）', en: 'Circled: consents' },
      },
    },
  },
  when: conditions['has-text'],
  decide({ input, state }) {
    const manner = input.manner as Manner
    const said = (input.opinion as string | undefined) ?? (manner === 'circled' ? '（圈阅）' : '同意。')
    return { data: { approval: { version: state.versions.length, manner, opinion: said } } }
  },
}
