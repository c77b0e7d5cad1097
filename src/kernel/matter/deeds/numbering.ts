import { conditions } from '#kernel/procedure/conditions.ts'
import { refusal } from '#kernel/refusal.ts'
import type { DocumentNumber } from '../state.ts'
import type { Deed } from './deed.ts'
import { reason } from './fields.ts'

/** 编号. The command takes the number from its series in the same transaction and hands it over as `given`. */
export const takeNumber: Deed = {
  fields: {
    series: { type: 'short', title: { zh: '机关代字', en: 'Series' }, required: true, max: 30 },
    reserved: { type: 'number', title: { zh: '使用预留号', en: 'A reserved number' }, min: 1, max: 100_000 },
    given: { type: 'document-number', title: { zh: '文号', en: 'Document number' } },
  },
  when: state =>
    state.documentNumber
      ? refusal('numbered-already', 409, {
          zh: `已编${state.documentNumber.number}；如需另编，先作废。`,
          en: `It bears ${state.documentNumber.number}. Void that first to take another.`,
        })
      : undefined,
  decide({ input }) {
    const given = input.given as DocumentNumber | undefined
    // Only a live command has a transaction to take it in.
    if (!given)
      return refusal('no-number-taken', 422, {
        zh: '补录的事项不能在此编号。',
        en: 'A record of what was handled elsewhere takes no number here.',
      })
    const { series, year, no, number } = given
    return { data: { documentNumber: { series, year, no, number } } }
  },
}

/** 作废文号: the number stays in its ledger with the reason, and is never given again. */
export const voidNumber: Deed = {
  fields: { reason },
  when: conditions['has-number'],
  decide: ({ input }) => ({ data: { documentNumber: null, reason: input.reason as string } }),
}
