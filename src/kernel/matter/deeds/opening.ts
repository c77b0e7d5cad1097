import { workingPost } from '#kernel/people/actor.ts'
import type { Door, Procedure } from '#kernel/procedure/procedure.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { isDay } from '#lib/day.ts'
import type { FileRef, Raiser } from '../state.ts'
import { bySaid } from '../who-may.ts'
import { asksToConfirm } from './confirming.ts'
import type { Deed, DeedContext } from './deed.ts'
import { files } from './fields.ts'

const title = { type: 'short', title: { zh: '标题', en: 'Title' }, required: true, max: 200 } as const
const content = { type: 'long', title: { zh: '内容', en: 'Content' }, required: true, max: 20_000 } as const
const raisers = { type: 'raisers', title: { zh: '提出人', en: 'Raised by' }, required: true, max: 200 } as const

function strangerAmong(given: readonly Raiser[], procedure: Procedure): Refusal | undefined {
  if (given.every(raiser => procedure.raisers.includes(raiser.kind))) return undefined
  return refusal('raiser-not-for-this-kind', 422, {
    zh: `“${procedure.title.zh}”不受理此类提出人，可选：${procedure.raisers.join('、')}。`,
    en: `A ${procedure.title.en} is not raised by such a party. Permitted: ${procedure.raisers.join(', ')}.`,
  })
}

/** A kind that only some may raise is not raised in the name of another. Who raised old paper is not asked again. */
function notOfTheOffice(
  { procedure, facts, inPostOn, actor }: DeedContext,
  given: readonly Raiser[],
): Refusal | undefined {
  const { raisersHold } = procedure
  if (!raisersHold || actor.kind !== 'person') return undefined
  const holds = (personId: string) =>
    facts.directory.postsOf(personId, inPostOn).some(({ role }) => raisersHold.some(one => one === role))
  if (given.every(({ personId }) => personId === undefined || holds(personId))) return undefined
  return refusal('raiser-not-of-the-role', 422, {
    zh: `“${procedure.title.zh}”须由在岗的${raisersHold.map(role => bySaid[role].zh).join('或')}作出，请另选。`,
    en: `A ${procedure.title.en} is given by ${raisersHold.map(role => bySaid[role].en).join(' or ')} in post. Choose again.`,
  })
}

/** 登记. The raisers come prepared: identity set apart, commitment and receipt made. */
export const register: Deed = {
  fields: {
    door: { type: 'short', title: { zh: '来源', en: 'Door' }, required: true, max: 20 },
    receivedOn: { type: 'day', title: { zh: '收到日期', en: 'Received on' }, required: true },
    title,
    content,
    raisers,
    files,
  },
  decide(context) {
    const { procedure, spec, input, on, actor } = context
    const { door, receivedOn, raisers, files, parent, ...fields } = input
    if (!procedure.doors.includes(door as Door))
      return refusal('door-not-for-this-kind', 422, {
        zh: `“${procedure.title.zh}”不从此来源登记，可选：${procedure.doors.join('、')}。`,
        en: `A ${procedure.title.en} does not come by this door. Permitted: ${procedure.doors.join(', ')}.`,
      })
    if (!isDay(receivedOn) || receivedOn > on)
      return refusal('received-in-the-future', 422, {
        zh: '收到日期不能晚于登记之日，请改为实际收到的日期。',
        en: 'The day of receipt cannot be after the day of registration. Give the day it was really received.',
      })
    const given = raisers as readonly Raiser[]
    const stranger = strangerAmong(given, procedure) ?? notOfTheOffice(context, given)
    if (stranger) return stranger
    const opened = {
      kind: procedure.key,
      version: procedure.version,
      door: door as Door,
      receivedOn,
      ...(parent === undefined ? {} : { parentId: parent as string }),
    }
    const inside = given.flatMap(raiser => [raiser.unitId, raiser.personId]).filter(id => id !== undefined)
    const registrar =
      actor.kind === 'person'
        ? [actor.personId, ...actor.roles.filter(r => r.role === 'registrar').map(r => r.unitId)]
        : []
    const post = spec.options?.leads && actor.kind === 'person' ? workingPost(actor) : undefined
    const lead = post && actor.kind === 'person' ? { unitId: post.unitId, personId: actor.personId } : undefined
    return {
      ...asksToConfirm(context, given),
      data: {
        opened,
        fields,
        ...(lead ? { lead } : {}),
        raisers: given,
        files: files as FileRef[] | undefined,
        parties: [...inside, ...registrar, ...(lead ? [lead.unitId, lead.personId] : [])],
      },
    }
  },
}

/** 并件: one more raiser of the same matter, who gets the same answer. */
export const joinRaiser: Deed = {
  fields: { raisers },
  decide({ input, procedure }) {
    const given = input.raisers as readonly Raiser[]
    const stranger = strangerAmong(given, procedure)
    if (stranger) return stranger
    const inside = given.flatMap(raiser => [raiser.unitId, raiser.personId]).filter(id => id !== undefined)
    return { data: { raisers: given, parties: inside } }
  },
}

/** 更正: what was registered wrongly is said again; what stood before stays in the ledger. */
export const correct: Deed = {
  fields: {
    title: { ...title, required: undefined },
    content: { ...content, required: undefined },
    receivedOn: { type: 'day', title: { zh: '收到日期', en: 'Received on' } },
    reason: { type: 'long', title: { zh: '更正理由', en: 'Why it is corrected' }, required: true, max: 2000 },
  },
  decide({ state, input, on }) {
    const { receivedOn, reason, ...fields } = input
    if (isDay(receivedOn) && receivedOn > on)
      return refusal('received-in-the-future', 422, {
        zh: '收到日期不能晚于更正之日，请改为实际收到的日期。',
        en: 'The day of receipt cannot be after the day of the correction. Give the day it was really received.',
      })
    const changed = Object.fromEntries(
      Object.entries(fields).filter(([key, value]) => value !== undefined && value !== state.fields[key]),
    )
    const moved = isDay(receivedOn) && receivedOn !== state.receivedOn ? receivedOn : undefined
    if (Object.keys(changed).length === 0 && moved === undefined)
      return refusal('nothing-corrected', 422, {
        zh: '没有任何一项与原登记不同。',
        en: 'Nothing differs from what was registered.',
      })
    return {
      data: {
        fields: changed,
        reason: reason as string,
        ...(moved === undefined
          ? {}
          : { opened: { kind: state.kind, version: state.version, door: state.door, receivedOn: moved } }),
      },
    }
  },
}
