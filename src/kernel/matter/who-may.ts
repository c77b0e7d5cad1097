import { type AnyActor, isAdministrator } from '#kernel/people/actor.ts'
import type { Directory } from '#kernel/people/directory.ts'
import { type By, besideTheCourse, type DeedName, type Purpose } from '#kernel/procedure/procedure.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Day } from '#lib/day.ts'
import type { MatterState } from './state.ts'

/** Deeds that discharge a task of these purposes only; any other may be done by whoever owes anything of the matter's course. */
const discharges: Partial<Record<DeedName, readonly Purpose[]>> = {
  accept: ['accept'],
  support: ['support'],
  confirm: ['confirm'],
  'grant-extension': ['decide'],
  'refuse-extension': ['decide'],
  'hand-back': ['acknowledge', 'read'],
}

/** In words that end a sentence. */
export const bySaid: Readonly<Record<By, { zh: string; en: string }>> = {
  registrar: { zh: '登记员', en: 'the registrar' },
  director: { zh: '办公室主任', en: 'the office director' },
  leader: { zh: '领导', en: 'a leader' },
  'task-owner': { zh: '待办的承办人', en: 'who owes the task' },
  'lead-head': { zh: '主办单位负责人', en: 'the head of the lead unit' },
  'task-unit-head': { zh: '承办单位负责人', en: 'the head of the unit that owes it' },
  'lead-member': { zh: '主办单位人员', en: 'the lead unit' },
  'addressed-leader': { zh: '批示领导', en: 'the leader who instructed' },
  party: { zh: '参与此事项的人员', en: 'whoever takes part in it' },
  raiser: { zh: '提出人', en: 'who raised it' },
  staff: { zh: '在岗人员', en: 'anybody in post' },
  system: { zh: '系统', en: 'the system' },
}

interface Relation {
  readonly state: MatterState
  readonly deed: DeedName
  readonly directory: Directory
  readonly on: Day
}

/** Does this person, in their own right, stand in that relation to the matter? */
function is(by: By, personId: string, { state, deed, directory, on }: Relation): boolean {
  const posts = directory.postsOf(personId, on)
  const heads = (unitId: string | undefined) =>
    posts.some(post => post.role === 'section-head' && post.unitId === unitId)
  switch (by) {
    case 'registrar':
    case 'director':
    case 'leader':
      return posts.some(post => post.role === by)
    case 'task-owner': {
      const purposes = discharges[deed]
      const mine = state.tasks.filter(task => task.ownerId === personId)
      if (deed === 'hand-over') return mine.length > 0
      return mine.some(task => (purposes ? purposes.includes(task.purpose) : !besideTheCourse.includes(task.purpose)))
    }
    case 'lead-head':
      return heads(state.lead?.unitId)
    case 'task-unit-head':
      return state.tasks.some(task => heads(task.unitId))
    case 'lead-member':
      return posts.some(post => post.unitId === state.lead?.unitId)
    case 'addressed-leader':
      return state.raisers.some(raiser => raiser.personId === personId)
    case 'party':
      return state.parties.includes(personId)
    case 'raiser':
      return state.raisers.some(
        raiser => raiser.personId === personId || posts.some(post => post.unitId === raiser.unitId),
      )
    case 'staff':
      return posts.some(post => !isAdministrator(post.role))
    case 'system':
      return false
  }
}

/**
 * Whether the actor may take an action that is given to `by`: returns for whom they do it (null: in their own right), or
 * the refusal. A substitute may do what the absent person could, and the entry says so (代).
 */
export function whoMay(
  by: readonly By[],
  actor: AnyActor,
  relation: Relation,
): { readonly forId: string | null } | Refusal {
  if (actor.kind === 'system' && by.includes('system')) return { forId: null }
  if (actor.kind === 'raiser' && by.includes('raiser') && actor.matterId === relation.state.id) return { forId: null }
  if (actor.kind === 'person') {
    if (by.some(one => is(one, actor.personId, relation))) return { forId: null }
    const absent = actor.standsInFor.find(personId => by.some(one => is(one, personId, relation)))
    if (absent) return { forId: absent }
  }
  return refusal('not-yours', 403, {
    zh: `此操作由${by.map(one => bySaid[one].zh).join('、')}办理。`,
    en: `This is done by ${by.map(one => bySaid[one].en).join(', ')}.`,
  })
}
