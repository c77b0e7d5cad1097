import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { isOut } from '../copies.ts'
import { ownerOf } from '../owner.ts'
import type { Copy, MatterState, Party } from '../state.ts'
import { partyOf } from './assigning.ts'
import { type Deed, type DeedContext, type ExtraTask, firstExtraTask } from './deed.ts'
import { reason, text } from './fields.ts'

/** Whom a copy goes to, and who inside owes its receipt. */
interface Holder {
  readonly to: Pick<Copy, 'unitId' | 'personId' | 'name'>
  readonly party: Party
}

const sameHolder = (a: Pick<Copy, 'unitId' | 'personId' | 'name'>, b: Pick<Copy, 'unitId' | 'personId' | 'name'>) =>
  a.name === b.name &&
  a.unitId === b.unitId &&
  (a.name !== undefined || a.unitId !== undefined || a.personId === b.personId)

/** 分发、传阅: nobody twice while their copy is out. */
export const handOut: Deed = {
  fields: {
    units: { type: 'units', title: { zh: '分送单位', en: 'Units' }, max: 200 },
    people: { type: 'people', title: { zh: '分送人员', en: 'People' }, max: 200 },
    outside: {
      type: 'long',
      title: { zh: '系统外单位', en: 'Organs outside' },
      hint: { zh: '一行一个，回执由登记员补登', en: 'One a line; the registrar records their receipts' },
      max: 10_000,
    },
    text: { ...text, required: undefined, max: 1000, title: { zh: '分送说明', en: 'Remarks' } },
  },
  decide(context) {
    const { input, state, spec } = context
    const holders = holdersOf(context)
    if (isRefusal(holders)) return holders
    const twice = holders.find(({ to }, i) =>
      [...state.copies.filter(isOut), ...holders.slice(0, i).map(one => one.to)].some(held => sameHolder(held, to)),
    )
    if (twice) return handedTwice(context, twice)
    const owes = spec.options?.owes
    if (!owes) throw new Error('an action that hands out copies says in its options what their holders owe')
    const first = firstExtraTask(context)
    const copies = holders.map(({ to }, i) => ({ no: state.copies.length + i + 1, ...to, taskNo: first + i }))
    return {
      data: { copies, ...(input.text ? { text: input.text as string } : {}) },
      opens: holders.map(({ party }): ExtraTask => ({ ...owes, party })),
    }
  },
}

function holdersOf(context: DeedContext): readonly Holder[] | Refusal {
  const { input, state, facts, inPostOn } = context
  const holders: Holder[] = []
  for (const unitId of (input.units as string[] | undefined) ?? []) {
    const party = partyOf(facts.directory, inPostOn, unitId)
    if (isRefusal(party)) return party
    holders.push({ to: { unitId, personId: party.personId }, party })
  }
  for (const personId of (input.people as string[] | undefined) ?? []) {
    const [post] = facts.directory.postsOf(personId, inPostOn)
    if (!post || !facts.directory.people.get(personId)?.active)
      return refusal('person-not-in-post', 422, {
        zh: '分送人员中有人不在岗，请另选。',
        en: 'One of those people is not in post. Choose again.',
      })
    holders.push({ to: { personId }, party: { unitId: post.unitId, personId } })
  }
  for (const name of ((input.outside as string | undefined) ?? '').split(/[\n、；;]/).map(one => one.trim())) {
    if (name === '') continue
    const party = ownerOf('registrar', state, facts.directory, inPostOn)
    if (isRefusal(party)) return party
    holders.push({ to: { name }, party })
  }
  if (holders.length > 0) return holders
  return refusal('nobody-to-hand-to', 422, {
    zh: '请至少填写一个分送单位或人员。',
    en: 'Name at least one unit or person to hand a copy to.',
  })
}

function handedTwice({ facts: { directory } }: DeedContext, { to }: Holder): Refusal {
  const name =
    to.name ?? directory.units.get(to.unitId ?? '')?.name ?? directory.people.get(to.personId ?? '')?.name ?? ''
  return refusal('copy-still-out', 422, {
    zh: `“${name}”已有一份尚未签收或退回，不重复分送。`,
    en: `${name} holds a copy that is not back. Nobody is handed two.`,
  })
}

/** Oneself, then those whom one stands in for, in the order in which `whoMay` asks. */
const able = ({ actor }: DeedContext) => (actor.kind === 'person' ? [actor.personId, ...actor.standsInFor] : [])

/** 签收回执、阅毕. A holder gives back their own; for an organ outside the registrar says who signed. */
export const handBack: Deed = {
  fields: {
    copy: { type: 'number', title: { zh: '第几份', en: 'Copy' }, min: 1, max: 10_000 },
    signedBy: {
      type: 'short',
      title: { zh: '签收人', en: 'Signed for by' },
      hint: {
        zh: '登记员代登回执的须填，如有回执编号一并写上',
        en: 'Needed where the registrar records another’s receipt; add its number',
      },
      max: 100,
    },
    text: { ...text, required: undefined, max: 2000, title: { zh: '意见', en: 'Remarks' } },
  },
  when: state =>
    state.copies.some(isOut)
      ? undefined
      : refusal('no-copy-out', 409, { zh: '没有待签收或待退回的份。', en: 'No copy is out.' }),
  decide(context) {
    const { input, state, actor } = context
    const copy = copyMeant(context)
    if (isRefusal(copy)) return copy
    const by = whoHandsBack(context, copy)
    if (by === undefined && actor.kind === 'person')
      return refusal('not-your-copy', 403, {
        zh: '只能签收或退回发给自己（本单位）的一份。',
        en: 'You may sign for or give back your own copy only.',
      })
    const signedBy = (input.signedBy as string | undefined) ?? signerOf(context, copy, by)
    if (signedBy === undefined) return signerNeeded(context, copy)
    const others = state.copies.filter(one => isOut(one) && one.no !== copy.no)
    return {
      data: {
        copyBack: { no: copy.no, signedBy, ...(input.text ? { text: input.text as string } : {}) },
        ...(others.length > 0 ? { partial: true } : {}),
      },
      ...(others.length > 0 ? { to: null } : {}),
      ...(by && actor.kind === 'person' ? { forId: by === actor.personId ? null : by } : {}),
      // A copy that is still out when the matter is closed comes back to the registrar, and nobody owed it any more.
      closes: openTasksOf(state, [copy]),
    }
  },
}

function copyMeant(context: DeedContext): Copy | Refusal {
  const { input, state } = context
  const out = state.copies.filter(isOut)
  const [owed] = able(context).flatMap(personId => out.filter(copy => taskOf(state, copy)?.ownerId === personId))
  const copy = input.copy === undefined ? (owed ?? onlyOne(out)) : out.find(one => one.no === input.copy)
  return (
    copy ??
    refusal('which-copy', 422, {
      zh: '请选择签收或退回的是哪一份。',
      en: 'Say which of the copies that are out it is.',
    })
  )
}

const onlyOne = (copies: readonly Copy[]) => (copies.length === 1 ? copies[0] : undefined)

const taskOf = (state: MatterState, copy: Copy) => state.tasks.find(task => task.no === copy.taskNo)

/** The holder, the head of the unit in which the receipt is owed, or whoever keeps the register: oneself, or whom one stands in for. */
function whoHandsBack(context: DeedContext, copy: Copy): string | undefined {
  const people = able(context)
  return people.find(one => answersFor(context, copy, one)) ?? people.find(one => registers(context, one))
}

function answersFor({ state, facts, inPostOn }: DeedContext, copy: Copy, personId: string): boolean {
  const task = taskOf(state, copy)
  const posts = facts.directory.postsOf(personId, inPostOn)
  return personId === task?.ownerId || posts.some(one => one.role === 'section-head' && one.unitId === task?.unitId)
}

const registers = ({ facts, inPostOn }: DeedContext, personId: string) =>
  facts.directory.postsOf(personId, inPostOn).some(({ role }) => role === 'registrar' || role === 'director')

/** Who signed where nobody says: whoever answers for the copy, or the person it was for. Of a unit's or an organ's it has to be said. */
function signerOf(context: DeedContext, copy: Copy, by: string | undefined): string | undefined {
  const { actor, facts } = context
  if (copy.name !== undefined) return undefined
  if (by === undefined || answersFor(context, copy, by)) return actor.kind === 'person' ? actor.name : ''
  return copy.unitId === undefined ? facts.directory.people.get(copy.personId ?? '')?.name : undefined
}

function signerNeeded({ facts: { directory } }: DeedContext, { name, unitId }: Copy): Refusal {
  const whose = name ?? directory.units.get(unitId ?? '')?.name ?? ''
  return refusal('signed-by-needed', 422, {
    zh: `请填写“${whose}”的签收人。`,
    en: `Say who signed for the copy of ${whose}.`,
  })
}

/** 撤回: whoever holds a copy is told, and owes its receipt no more. */
export const withdraw: Deed = {
  fields: { reason },
  when: state =>
    state.copies.some(copy => copy.withdrawn === undefined)
      ? undefined
      : refusal('nothing-handed-out', 409, { zh: '还没有分送，无需撤回。', en: 'Nothing was handed out.' }),
  decide({ input, state }: DeedContext) {
    const held = state.copies.filter(copy => copy.withdrawn === undefined)
    return {
      data: { reason: input.reason as string, copiesWithdrawn: held.map(copy => copy.no) },
      closes: openTasksOf(state, held),
    }
  },
}

function openTasksOf(state: MatterState, copies: readonly Copy[]): readonly number[] {
  const open = new Set(state.tasks.map(task => task.no))
  return copies.map(copy => copy.taskNo).filter(no => open.has(no))
}
