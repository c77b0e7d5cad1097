import type { Purpose } from '#kernel/procedure/procedure.ts'
import type { Action, Matter } from './use-matter.ts'

/** What usually discharges a task of each purpose. Only for what stands first: what may be done, the server says. */
const usual: Readonly<Record<Purpose, readonly string[]>> = {
  assign: ['assign'],
  accept: ['accept'],
  handle: ['submit', 'answer'],
  support: ['support'],
  review: ['approve', 'endorse'],
  deliver: ['deliver'],
  decide: ['grant-extension', 'assign', 'close', 'proceed'],
  close: ['close'],
  'report-back': ['deliver'],
  wait: [],
  draft: ['draft', 'proceed'],
  propose: ['proceed', 'hand-out'],
  gather: ['proceed'],
  send: ['proceed', 'consult'],
  sign: ['endorse'],
  check: ['endorse', 'proceed'],
  number: ['take-number'],
  print: ['answer'],
  distribute: ['hand-out'],
  acknowledge: ['hand-back'],
  read: ['hand-back'],
  report: ['progress'],
  confirm: ['confirm'],
}

/** The actions with what my own tasks ask for first, else as the procedure has them. */
export function inOrder(matter: Matter, actions: readonly Action[], me: string | undefined): readonly Action[] {
  const wanted = matter.tasks.filter(task => task.ownerId === me).flatMap(task => usual[task.purpose])
  const rank = (action: Action) => (wanted.includes(action.deed) ? 0 : 1)
  return [...actions].sort((a, b) => rank(a) - rank(b))
}
