import type { Directory, Person } from '#kernel/people/directory.ts'
import { besideTheCourse, type OwedBy, type Role } from '#kernel/procedure/procedure.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Day } from '#lib/day.ts'
import type { MatterState, Party } from './state.ts'

/** Who receives a unit's matters: its liaison, else its head, else a handler. */
export function personInUnit(directory: Directory, unitId: string, on: Day): Person | undefined {
  const roles: readonly Role[] = ['liaison', 'section-head', 'handler', 'registrar', 'director', 'leader']
  for (const role of roles) {
    const [person] = directory.holders(role, on, unitId)
    if (person) return person
  }
  return undefined
}

function holderOf(directory: Directory, role: Role, on: Day, notPersonId?: string): Party | undefined {
  const person = directory.holders(role, on).find(one => one.id !== notPersonId)
  if (!person) return undefined
  const post = directory.postsOf(person.id, on).find(one => one.role === role)
  return post && { unitId: post.unitId, personId: person.id }
}

function living(directory: Directory, on: Day, party: Party | null | undefined): Party | undefined {
  if (!party || !directory.people.get(party.personId)?.active) return undefined
  if (directory.postsOf(party.personId, on).some(post => post.unitId === party.unitId)) return party
  const [post] = directory.postsOf(party.personId, on)
  return post && { unitId: post.unitId, personId: party.personId }
}

function registrarOf(directory: Directory, on: Day, state: MatterState): Party | undefined {
  const who = state.registeredBy
  const post = who === null ? undefined : directory.postsOf(who, on).find(one => one.role === 'registrar')
  return (
    (post && living(directory, on, { unitId: post.unitId, personId: post.personId })) ??
    registrarBeside(directory, on, state) ??
    holderOf(directory, 'registrar', on)
  )
}

/** Of what the system opened for a unit inside: the registrar of that unit, who knows of it. */
function registrarBeside(directory: Directory, on: Day, { raisers }: MatterState): Party | undefined {
  const unitId = raisers.find(raiser => raiser.unitId)?.unitId
  const [person] = unitId ? directory.holders('registrar', on, unitId) : []
  return unitId && person ? { unitId, personId: person.id } : undefined
}

/** The lead as assigned; if that person has gone, whoever receives the unit's matters. */
function leadOf(directory: Directory, on: Day, lead: Party | null): Party | undefined {
  if (!lead) return undefined
  const there = living(directory, on, lead)
  if (there) return there
  const receiver = personInUnit(directory, lead.unitId, on)
  return receiver && { unitId: lead.unitId, personId: receiver.id }
}

/** Whoever heads the lead unit; a head who handles the matter is reviewed by the director, a director by a leader. */
function leadHeadOf(directory: Directory, on: Day, lead: Party | null): Party | undefined {
  if (!lead) return undefined
  const head = directory.holders('section-head', on, lead.unitId).find(person => person.id !== lead.personId)
  return head ? { unitId: lead.unitId, personId: head.id } : holderOf(directory, 'director', on, lead.personId)
}

/**
 * The living person to whom a task falls. Where the one the procedure names is not there, it goes up — director, then
 * leader, then registrar — and never to nobody.
 */
export function ownerOf(by: OwedBy, state: MatterState, directory: Directory, on: Day): Party | Refusal {
  if (by === 'signer') return signerOf(state, directory, on)
  const owner = named(by, state, directory, on)
  return (
    owner ??
    holderOf(directory, 'director', on) ??
    holderOf(directory, 'leader', on) ??
    holderOf(directory, 'registrar', on) ??
    refusal('nobody-in-post', 409, {
      zh: '没有在岗人员可以承接下一步（登记员、主任、领导均空缺），请先在“人员与岗位”中设置。',
      en: 'Nobody is in post to take the next step (registrar, director and leader are all vacant). Fill a post first.',
    })
  )
}

function named(by: Exclude<OwedBy, 'signer'>, state: MatterState, directory: Directory, on: Day): Party | undefined {
  switch (by) {
    case 'registrar':
      return registrarOf(directory, on, state)
    case 'director':
    case 'openness-lead':
      return holderOf(directory, 'director', on)
    case 'lead':
      return leadOf(directory, on, state.lead)
    case 'lead-head':
      return leadHeadOf(directory, on, state.lead)
    case 'same': {
      const task = state.tasks.find(one => !besideTheCourse.includes(one.purpose))
      return task && living(directory, on, { unitId: task.unitId, personId: task.ownerId })
    }
    case 'addressed-leader':
    case 'raiser':
      return inPost(directory, on, state.raisers.find(raiser => raiser.personId)?.personId)
  }
}

/** Only a leader, or the director by the office's authority, signs (条例第二十二条): with neither in post nobody does. */
export const signingRoles = ['leader', 'director'] as const satisfies readonly Role[]

function signerOf({ fields }: MatterState, directory: Directory, on: Day): Party | Refusal {
  const asked = fields.signer as string | undefined
  const post = asked === undefined ? undefined : directory.postsOf(asked, on).find(held => maySign(held.role))
  return (
    (post && living(directory, on, { unitId: post.unitId, personId: post.personId })) ??
    holderOf(directory, 'leader', on) ??
    holderOf(directory, 'director', on) ??
    refusal('nobody-in-post', 409, {
      zh: '没有在岗的领导或办公室主任可以签发，请先在“人员与岗位”中设置。',
      en: 'No leader and no office director is in post to sign. Fill a post first.',
    })
  )
}

export const maySign = (role: Role) => (signingRoles as readonly Role[]).includes(role)

function inPost(directory: Directory, on: Day, personId: string | undefined): Party | undefined {
  const post = personId === undefined ? undefined : directory.postsOf(personId, on)[0]
  return post && living(directory, on, { unitId: post.unitId, personId: post.personId })
}
