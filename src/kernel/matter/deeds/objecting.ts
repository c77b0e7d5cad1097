import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Objection } from '../state.ts'
import type { Deed, DeedContext } from './deed.ts'
import { reason } from './fields.ts'

/** Why it is not one's own, and whose it is: what the director decides on. */
const fields = {
  reason: { ...reason, title: { zh: '退回理由', en: 'Why it is not ours' } },
  suggestedUnit: { type: 'unit', title: { zh: '应由哪个单位主办', en: 'Who should lead' } },
  basis: {
    type: 'long',
    title: { zh: '职责依据', en: 'Basis in the units’ duties' },
    hint: { zh: '“三定”规定或职责清单中的哪一条', en: 'What the rules of the units’ duties (三定) say' },
    max: 2000,
  },
  whoUnknown: {
    type: 'long',
    title: { zh: '说不出应由谁办的，说明原因', en: 'If you cannot say who, why not' },
    max: 500,
  },
} as const

/** What the unit objects with, for the entry; or what is lacking. */
function objectionOf({ input, state, facts }: DeedContext): Objection | Refusal {
  const { suggestedUnit, basis, whoUnknown } = input as Readonly<Record<string, string | undefined>>
  const unitId = state.lead?.unitId
  if (suggestedUnit === undefined)
    return whoUnknown
      ? { ...(unitId ? { unitId } : {}), whoUnknown, ...(basis ? { basis } : {}) }
      : refusal('who-should-needed', 422, {
          zh: '退回要说清应由谁办：请选择应主办的单位，或写明为什么说不出。',
          en: 'Say who should lead: choose the unit, or write why you cannot say.',
        })
  if (suggestedUnit === unitId)
    return refusal('suggest-another-unit', 422, {
      zh: '“应由哪个单位主办”不能填本单位，请另选。',
      en: '“Who should lead” cannot be your own unit. Choose another.',
    })
  if (!facts.directory.units.get(suggestedUnit)?.active)
    return refusal('unit-not-active', 422, {
      zh: '该单位已停用或不存在，请另选。',
      en: 'That unit is not active. Choose another.',
    })
  return { ...(unitId ? { unitId } : {}), suggestedUnitId: suggestedUnit, ...(basis ? { basis } : {}) }
}

/** 退回: says why and who should. A second bounce goes to whoever must decide; what they decided is not returned. */
export const returnIt: Deed = {
  fields,
  when: ({ leadDecided }) =>
    leadDecided
      ? refusal('lead-decided', 409, {
          zh: '主办单位已经裁定，不能再退回；有新的情况，由单位负责人提请复议一次。',
          en: 'Who leads has been decided, so it cannot be returned. If something new has come up, the head of the unit may ask once for another decision.',
        })
      : undefined,
  decide(context) {
    const objection = objectionOf(context)
    if ('code' in objection) return objection
    const { input, state, spec } = context
    const bounces = state.bounces + 1
    const to = bounces >= 2 ? spec.options?.secondTo : undefined
    return { data: { bounces, reason: input.reason as string, objection }, ...(to ? { to } : {}) }
  },
}

/** 提请复议: against a decision of who leads, once, on what is new. The second decision stands. */
export const appeal: Deed = {
  fields: { ...fields, reason: { ...fields.reason, title: { zh: '新的情况和理由', en: 'What is new, and why' } } },
  when({ leadDecided }) {
    if (!leadDecided)
      return refusal('lead-not-decided', 409, {
        zh: '主办单位没有经过裁定，无需提请复议；不属本单位职责的，请退回。',
        en: 'Nobody has decided who leads, so there is nothing to appeal against. Return it if it is not yours.',
      })
    if (!leadDecided.again) return undefined
    return refusal('decided-for-good', 409, {
      zh: '已经复议过一次，以复议的裁定为准。',
      en: 'It has been decided a second time, and that stands.',
    })
  },
  decide(context) {
    const objection = objectionOf(context)
    if ('code' in objection) return objection
    return { data: { bounces: context.state.bounces + 1, reason: context.input.reason as string, objection } }
  },
}
