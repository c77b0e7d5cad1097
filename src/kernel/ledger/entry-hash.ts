import { createHash } from 'node:crypto'
import type { Entry } from '#kernel/matter/entry.ts'
import { canonicalJson } from '#lib/canonical-json.ts'

/**
 * Hex SHA-256 of the entry's canonical JSON (every field but the hash itself; `prev` chains it to the one before).
 * The form is frozen: changing it would break every ledger written.
 */
export function entryHash(entry: Omit<Entry, 'hash'>): string {
  const {
    matterId,
    seq,
    action,
    actorKind,
    actorId,
    forId,
    happenedAt,
    recordedAt,
    step,
    open,
    data,
    opens,
    closes,
    prev,
  } = entry
  const said = {
    matterId,
    seq,
    action,
    actorKind,
    actorId,
    forId,
    happenedAt,
    recordedAt,
    step,
    open,
    data,
    opens,
    closes,
    prev,
  }
  return createHash('sha256').update(canonicalJson(said)).digest('hex')
}
