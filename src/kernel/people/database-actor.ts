import type { DatabaseActor } from '#kernel/db/transaction.ts'
import { type AnyActor, holds } from './actor.ts'

/**
 * Whose eyes the database lends: a leader and the office director see all, the three administrators none, everyone else
 * what they, their units, or those they stand in for are party to. A raiser and a timer act on a matter that was found
 * for them, as the system.
 */
export function databaseActorOf(actor: AnyActor): DatabaseActor {
  if (actor.kind !== 'person') return { principals: [], scope: 'system' }
  const principals = [...new Set([actor.personId, ...actor.roles.map(held => held.unitId), ...actor.standsInFor])]
  if (holds(actor, 'system-admin', 'security-admin', 'audit-admin')) return { principals, scope: 'none' }
  return { principals, scope: holds(actor, 'leader', 'director') ? 'all' : 'own' }
}
