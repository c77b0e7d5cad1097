import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entryHash } from '#kernel/ledger/entry-hash.ts'
import { everyRaiserHasIt } from '#kernel/matter/answered.ts'
import { replay } from '#kernel/matter/evolve.ts'
import { clocksNow } from '#kernel/matter/write.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { disclosureRequest } from '#modules/disclosure/disclosure-request.procedure.ts'
import { incomingDocument } from '#modules/documents/incoming/incoming-document.procedure.ts'
import { outgoingDocument } from '#modules/documents/outgoing/outgoing-document.procedure.ts'
import { leaderInstruction } from '#modules/instructions/leader-instruction.procedure.ts'
import { proposal } from '#modules/proposals/proposal.procedure.ts'
import { citizenRequest } from '#modules/requests/citizen-request.procedure.ts'
import { departmentRequest } from '#modules/requests/department-request.procedure.ts'
import { onSiteCheck } from '#modules/supervision/onsite/on-site-check.procedure.ts'
import { rectification } from '#modules/supervision/onsite/rectification.procedure.ts'
import { supervisionPlan } from '#modules/supervision/plans/supervision-plan.procedure.ts'
import { supervisionItem } from '#modules/supervision/supervision-item.procedure.ts'
import { type RandomHistory, randomHistory } from './random-history.ts'

const procedures: readonly Procedure[] = [
  citizenRequest,
  departmentRequest,
  incomingDocument,
  outgoingDocument,
  supervisionItem,
  supervisionPlan,
  onSiteCheck,
  rectification,
  leaderInstruction,
  disclosureRequest,
  proposal,
]
const count = Number(process.env.HUIYIN_HISTORIES ?? 10_000)

function holds({ procedure, steps, seed }: RandomHistory): void {
  for (const {
    decision: { state },
    facts,
    action,
  } of steps) {
    const where = `seed ${seed}, ${procedure.key} after ${action}`
    if (state.open) {
      assert.ok(state.tasks.length > 0, `${where}: an open matter has a task`)
      const clocks = clocksNow(procedure, state, facts)
      for (const task of state.tasks) {
        assert.ok(facts.directory.people.get(task.ownerId)?.active, `${where}: task ${task.no} has a living owner`)
        assert.ok(
          clocks[task.limit]?.dueAt,
          `${where}: task ${task.no} (${task.purpose}) is due by ${task.limit}, which runs`,
        )
      }
    } else {
      assert.equal(state.tasks.length, 0, `${where}: a closed matter owes nothing`)
      assert.ok(everyRaiserHasIt(state), `${where}: a closed matter is answered to every raiser`)
    }
  }
}

test(`${count} random histories: invariants 1–4 hold after every entry, and replay equals state`, () => {
  const seen = new Map<string, number>()
  let closed = 0
  for (let seed = 1; seed <= count; seed++) {
    const history = randomHistory(seed, procedures)
    holds(history)
    const entries = history.steps.flatMap(step => step.decision.entries)
    const last = history.steps.at(-1)?.decision.state
    assert.deepEqual(replay(entries), last, `seed ${seed}: replay equals state`)
    for (const [i, entry] of entries.entries()) {
      assert.equal(entry.seq, i + 1)
      assert.equal(entry.prev, entries[i - 1]?.hash ?? null)
      assert.equal(entryHash(entry), entry.hash)
      seen.set(
        `${history.procedure.key}.${entry.action}`,
        (seen.get(`${history.procedure.key}.${entry.action}`) ?? 0) + 1,
      )
    }
    if (last && !last.open) closed++
  }
  const all = procedures.flatMap(({ key, actions }) =>
    Object.entries(actions).map(([action, { deed }]) => ({ name: `${key}.${action}`, deed })),
  )
  const taken = all.filter(({ name }) => seen.has(name))
  if (count >= 10_000) {
    const deeds = new Set(taken.map(({ deed }) => deed))
    assert.deepEqual(
      all.filter(({ deed }) => !deeds.has(deed)),
      [],
      'every deed was done in some history',
    )
    // What lies at the end of the longest ways is not drawn in every run of so many kinds.
    const never = all.filter(one => !taken.includes(one)).map(({ name }) => name)
    assert.ok(never.length <= all.length * 0.03, `of ${all.length} actions never taken: ${never.join(', ')}`)
  }
  assert.ok(closed > count / 100, `some histories ran to the end (${closed})`)
})
