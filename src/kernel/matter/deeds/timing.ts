import { resolvePeriod } from '#kernel/procedure/period.ts'
import type { ActionSpec, Procedure } from '#kernel/procedure/procedure.ts'
import { refusal } from '#kernel/refusal.ts'
import type { MatterState } from '../state.ts'
import type { Deed } from './deed.ts'
import { reason, text } from './fields.ts'

const amount = { type: 'number', title: { zh: '延长', en: 'By how much' }, min: 1, max: 400 } as const

/** The limit that the action speaks of, named by the procedure. */
function limitOf(spec: ActionSpec): string {
  const limit = spec.options?.limit
  if (limit === undefined) throw new Error('an action about an extension names its limit in its options')
  return limit
}

/** How often the limit may be extended, counted anew for each round: what came before a reopening is past. */
function usedUp(state: MatterState, procedure: Procedure, spec: ActionSpec) {
  const extension = procedure.limits[limitOf(spec)]?.extension
  const used = state.events.slice(state.reopenedSeq ?? 0).filter(event => event.action === extension?.on).length
  if (extension && used < extension.times) return undefined
  return refusal('extension-used', 409, {
    zh: `该期限依规定只能延长${extension?.times ?? 0}次，已用完。`,
    en: `The rule allows this limit to be extended ${extension?.times ?? 0} time(s), and that has been done.`,
  })
}

/** 申请延期: asked with a reason, decided by another. */
export const askExtension: Deed = {
  fields: { reason, amount },
  when(state, procedure, spec) {
    if (state.extensionAsked)
      return refusal('extension-pending', 409, {
        zh: '延期申请正在审批，请等待结果。',
        en: 'An extension has been asked for and is being decided.',
      })
    return usedUp(state, procedure, spec)
  },
  decide({ input, spec, actor, state }) {
    const owes = spec.options?.owes
    const askedBy = actor.kind === 'person' ? actor.personId : (state.lead?.personId ?? '')
    return {
      data: {
        extensionAsked: { limit: limitOf(spec), reason: input.reason as string, askedBy },
        ...(input.amount ? { amount: input.amount as number } : {}),
      },
      opens: owes ? [owes] : [],
    }
  },
}

/** The task of deciding on an extension, opened when it was asked for, ends either way. */
function deciding({ tasks, extensionAsked }: MatterState): readonly number[] {
  return tasks.filter(task => task.openedSeq === extensionAsked?.seq).map(task => task.no)
}

/** 批准延期. The amount may be less than the rule allows, never more. */
export const grantExtension: Deed = {
  fields: { reason: { ...reason, required: undefined }, amount },
  when: usedUp,
  decide({ input, spec, procedure, state, facts }) {
    const limit = limitOf(spec)
    const period = procedure.limits[limit]?.extension?.period
    const most = period && resolvePeriod(period, state.fields, facts.settings).count
    const amount = input.amount as number | undefined
    if (most !== undefined && amount !== undefined && amount > most)
      return refusal('extension-too-long', 422, {
        zh: `依规定最多延长${most}，请改小。`,
        en: `The rule allows at most ${most}. Give less.`,
      })
    return {
      data: {
        limit,
        extensionAsked: null,
        ...(amount === undefined ? {} : { amount }),
        ...(input.reason || state.extensionAsked
          ? { reason: (input.reason as string) || (state.extensionAsked?.reason ?? '') }
          : {}),
      },
      closes: deciding(state),
    }
  },
}

/** 不同意延期 */
export const refuseExtension: Deed = {
  fields: { reason },
  when: state =>
    state.extensionAsked
      ? undefined
      : refusal('no-extension-asked', 409, { zh: '没有待审批的延期申请。', en: 'No extension has been asked for.' }),
  decide: ({ input, state }) => ({
    data: { extensionAsked: null, reason: input.reason as string },
    closes: deciding(state),
  }),
}

/** 暂停计时、恢复计时: lawful only because the procedure's limit has a pause on this action. */
export const pause: Deed = { fields: { text }, decide: ({ input }) => ({ data: { text: input.text as string } }) }
