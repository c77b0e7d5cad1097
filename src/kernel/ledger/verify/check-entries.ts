import { entryHash } from '../entry-hash.ts'
import type { Found } from './fault.ts'
import type { MatterRows } from './matter-rows.ts'

/** 4: hashes recomputed, each entry on the one before it, none missing, the head where the matter says. */
export function ledgerHolds({ entries }: MatterRows, head: string, seq: number, found: Found): boolean {
  let prev: string | null = null
  let expected = 1
  let holds = true
  const broken = (code: string, zh: string, en: string, at: number) => {
    found(code, zh, en, at)
    holds = false
  }
  for (const entry of entries) {
    if (entry.seq !== expected) {
      broken('entry-removed', `第${expected}条办理记录缺失`, `entry ${expected} is missing`, expected)
      expected = entry.seq
    } else if (entry.prev !== prev)
      broken(
        'chain-broken',
        `第${entry.seq}条未与前一条相连`,
        `entry ${entry.seq} does not follow on the one before`,
        entry.seq,
      )
    if (entryHash(entry) !== entry.hash)
      broken('entry-altered', `第${entry.seq}条办理记录被改动`, `entry ${entry.seq} was altered`, entry.seq)
    prev = entry.hash
    expected++
  }
  if (expected - 1 < seq)
    broken('entry-removed', `第${expected}条办理记录缺失`, `entry ${expected} is missing`, expected)
  else if (holds && (prev !== head || expected - 1 !== seq))
    broken('head-differs', '事项所记末条与台账不符', 'the matter’s head is not its last entry', seq)
  return holds
}
