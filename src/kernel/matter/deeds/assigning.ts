import type { Directory } from '#kernel/people/directory.ts'
import type { Purpose } from '#kernel/procedure/procedure.ts'
import { isRefusal, type Refusal, refusal, type Text } from '#kernel/refusal.ts'
import type { Day } from '#lib/day.ts'
import { isOut } from '../copies.ts'
import { maySign, personInUnit } from '../owner.ts'
import type { Copy, MatterState, Party, Task } from '../state.ts'
import { type Deed, type DeedContext, type ExtraTask, firstExtraTask } from './deed.ts'
import { opinion, reason, text } from './fields.ts'

/** Who in the unit takes it: the person named, or whoever receives the unit's matters. */
export function partyOf(directory: Directory, on: Day, unitId: string, personId?: string): Party | Refusal {
  const unit = directory.units.get(unitId)
  if (!unit?.active)
    return refusal('unit-not-active', 422, {
      zh: '该单位已停用或不存在，请另选。',
      en: 'That unit is not active. Choose another.',
    })
  if (personId === undefined) {
    const receiver = personInUnit(directory, unitId, on)
    return receiver
      ? { unitId, personId: receiver.id }
      : refusal('unit-without-people', 422, {
          zh: `“${unit.name}”没有可承办的在岗人员，请先设置岗位。`,
          en: `${unit.name} has nobody in post who could handle it.`,
        })
  }
  if (!directory.people.get(personId)?.active || !directory.postsOf(personId, on).some(post => post.unitId === unitId))
    return refusal('person-not-in-unit', 422, {
      zh: `所选人员不在“${unit.name}”任职，请重新选择。`,
      en: `That person holds no post in ${unit.name}. Choose again.`,
    })
  return { unitId, personId }
}

/** Whoever receives each unit's matters, of the units that owe no opinion yet; each once. The lead is none of them. */
function asked(context: DeedContext, given: readonly string[], leadUnitId: string | undefined, leads: Text) {
  const { state, facts, inPostOn } = context
  const parties: Party[] = []
  for (const unitId of new Set(given)) {
    if (unitId === leadUnitId) return refusal('lead-cannot-support', 422, leads)
    if (state.support.some(one => one.unitId === unitId && state.tasks.some(task => task.no === one.taskNo))) continue
    const party = partyOf(facts.directory, inPostOn, unitId)
    if (isRefusal(party)) return party
    parties.push(party)
  }
  return parties
}

/** 交办: a lead unit always, supporting units as needed. Also 转办, and the decision after a matter bounced twice. */
export const assign: Deed = {
  fields: {
    unit: { type: 'unit', title: { zh: '主办单位', en: 'Lead unit' }, required: true },
    person: { type: 'person', title: { zh: '承办人', en: 'Person' } },
    support: { type: 'units', title: { zh: '协办单位', en: 'Supporting units' }, max: 30 },
    dueOn: { type: 'day', title: { zh: '要求办结日期', en: 'Due on' } },
    supportDueOn: { type: 'day', title: { zh: '协办意见返回日期', en: 'Supporting opinions by' } },
    opinion,
  },
  decide(context) {
    const { input, facts, on, inPostOn, procedure, spec } = context
    const lead = partyOf(facts.directory, inPostOn, input.unit as string, input.person as string | undefined)
    if (isRefusal(lead)) return lead
    const support = asked(context, (input.support as string[] | undefined) ?? [], lead.unitId, {
      zh: '主办单位不能同时列为协办单位。',
      en: 'The lead unit cannot support itself.',
    })
    if (isRefusal(support)) return support
    const dueOn = input.dueOn as Day | undefined
    const supportDueOn = support.length > 0 ? (input.supportDueOn as Day | undefined) : undefined
    if ([dueOn, supportDueOn].some(day => day !== undefined && day < on))
      return refusal('due-in-the-past', 422, {
        zh: '要求办结、返回意见的日期不能早于今天。',
        en: 'The due day cannot lie in the past.',
      })
    const owes = spec.options?.owes
    if (support.length > 0 && !owes)
      return refusal('no-support-here', 422, {
        zh: `“${procedure.title.zh}”没有协办环节。`,
        en: `A ${procedure.title.en} has no supporting units.`,
      })
    const first = firstExtraTask(context)
    const opens: ExtraTask[] = owes ? support.map(party => ({ ...owes, party })) : []
    return {
      data: {
        lead,
        ...(support.length > 0 ? { support: support.map((party, i) => ({ ...party, taskNo: first + i })) } : {}),
        ...decidesWhoLeads(context),
        ...(dueOn === undefined ? {} : { dueOn }),
        ...(owes && supportDueOn ? { dueOns: { [owes.limit]: supportDueOn } } : {}),
        ...(input.opinion ? { text: input.opinion as string } : {}),
        parties: [lead, ...support].flatMap(party => [party.unitId, party.personId]),
      },
      opens,
    }
  },
}

/** Where a dispute of who leads ends: at the step that a second bounce went to. Given to another later, it is open to them to object. */
function decidesWhoLeads({ procedure, state: { step, leadDecided } }: DeedContext) {
  const disputed = Object.values(procedure.actions).some(({ options }) => options?.secondTo === step)
  if (disputed) return { bounces: 0, leadDecided: { again: leadDecided !== null } }
  return leadDecided ? { leadDecided: null } : {}
}

/** 会签、征求意见: each unit owes an opinion, all at the same time. One that has said something may be asked again. */
export const consult: Deed = {
  fields: {
    units: { type: 'units', title: { zh: '会签单位', en: 'Units' }, required: true, max: 30 },
    text: { ...text, required: undefined, max: 2000, title: { zh: '会签说明', en: 'What is asked' } },
  },
  decide(context) {
    const { input, state, spec } = context
    const owes = spec.options?.owes
    if (!owes) throw new Error('an action that consults says in its options what the units owe')
    const parties = asked(context, input.units as string[], state.lead?.unitId, {
      zh: '拟稿（主办）单位自己不列入会签，请从会签单位中去掉。',
      en: 'The unit that leads does not consult itself. Leave it out.',
    })
    if (isRefusal(parties)) return parties
    if (parties.length === 0)
      return refusal('asked-already', 422, {
        zh: '所选单位都已送会签，意见还没有返回；请催办，或另选单位。',
        en: 'All those units have been asked and owe their opinion. Urge them, or choose others.',
      })
    const first = firstExtraTask(context)
    return {
      data: {
        support: parties.map((party, i) => ({ ...party, taskNo: first + i })),
        ...(input.text ? { text: input.text as string } : {}),
        parties: parties.flatMap(party => [party.unitId, party.personId]),
      },
      opens: parties.map((party): ExtraTask => ({ ...owes, party })),
    }
  },
}

/** 签收 */
export const accept: Deed = { fields: {}, decide: () => ({ data: {} }) }

/** A signature, a confirmation: nobody else gives them away. */
const inOwnHand: readonly Purpose[] = ['sign', 'confirm']

/** Whoever owes it, heads the unit in which it lies, or directs the office; of a signature only whoever was asked for it. */
function hasSayOver(task: Task, { actor, facts, inPostOn }: DeedContext): boolean {
  if (actor.kind !== 'person') return actor.kind === 'system'
  const able = [actor.personId, ...actor.standsInFor]
  if (able.includes(task.ownerId)) return true
  const posts = able.flatMap(personId => facts.directory.postsOf(personId, inPostOn))
  const heads = posts.some(({ role, unitId }) => role === 'section-head' && unitId === task.unitId)
  return !inOwnHand.includes(task.purpose) && (heads || posts.some(({ role }) => role === 'director'))
}

/** A copy of one's own beside another; a unit's, or an organ's outside, one merely answers for. */
function holdsAnother({ copies }: MatterState, moving: Copy, personId: string): boolean {
  const own = (copy: Copy) => copy.unitId === undefined && copy.name === undefined
  return own(moving) && copies.some(copy => own(copy) && isOut(copy) && copy.personId === personId)
}

/** 移交 one open task. What is owed and by when stays as it was. */
export const handOver: Deed = {
  fields: {
    taskNo: { type: 'number', title: { zh: '待办', en: 'Task' }, required: true, min: 1 },
    person: { type: 'person', title: { zh: '接手人', en: 'To' }, required: true },
    reason,
  },
  decide(context) {
    const { input, state, facts, inPostOn } = context
    const task = state.tasks.find(one => one.no === input.taskNo)
    if (!task)
      return refusal('task-not-open', 409, {
        zh: '该待办已不存在，可能已办理，请刷新。',
        en: 'That task is no longer open. Reload.',
      })
    const personId = input.person as string
    const posts = facts.directory.postsOf(personId, inPostOn)
    if (!facts.directory.people.get(personId)?.active || posts.length === 0)
      return refusal('person-not-in-post', 422, {
        zh: '接手人不在岗，请另选。',
        en: 'That person is not in post. Choose another.',
      })
    if (personId === task.ownerId)
      return refusal('same-owner', 422, { zh: '接手人就是现在的承办人。', en: 'That person owns it already.' })
    const unitId = posts.some(post => post.unitId === task.unitId) ? task.unitId : (posts[0]?.unitId ?? task.unitId)
    const party = { unitId, personId }
    if (!hasSayOver(task, context))
      return refusal('not-your-task', 403, {
        zh: '只能移交自己（本单位）的待办；签发、确认批示只能由领导自己移交。',
        en: 'You may hand over your own task only, or one of the unit that you head; a signature or a confirmation only whoever was asked for it.',
      })
    if (task.purpose === 'sign' && !posts.some(post => maySign(post.role)))
      return refusal('person-not-of-the-role', 422, {
        zh: '签发只能移交给在岗的领导或办公室主任，请另选。',
        en: 'A signature is handed over only to a leader or the office director in post. Choose again.',
      })
    if (task.purpose === 'confirm' && !posts.some(post => post.role === 'leader'))
      return refusal('person-not-of-the-role', 422, {
        zh: '确认批示只能移交给在岗的领导，请另选。',
        en: 'A confirmation is handed over only to a leader in post. Choose again.',
      })
    const leads = state.lead?.personId === task.ownerId && (task.purpose === 'accept' || task.purpose === 'handle')
    const copy = state.copies.find(one => one.taskNo === task.no)
    const twice = copy && holdsAnother(state, copy, personId)
    if (twice)
      return refusal('copy-still-out', 422, {
        zh: '接手人自己已有一份尚未签收或退回，请另选，或等其退回以后再移交。',
        en: 'That person holds a copy that is not back. Choose another, or hand over when it is.',
      })
    const asked = state.support.find(one => one.taskNo === task.no)
    const taskNo = state.lastTaskNo + 1
    return {
      data: {
        reason: input.reason as string,
        ...(leads ? { lead: party } : {}),
        ...(task.purpose === 'sign' ? { fields: { signer: personId } } : {}),
        ...(copy ? { copyMoved: { no: copy.no, personId, taskNo } } : {}),
        ...(asked ? { supportMoved: { from: task.no, taskNo, personId } } : {}),
        ...(copy && copy.name === undefined ? {} : { parties: [unitId, personId] }),
      },
      closes: [task.no],
      opens: [{ purpose: task.purpose, by: 'same', limit: task.limit, party }],
    }
  },
}
