import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOut } from '#kernel/matter/copies.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import { besideTheCourse } from '#kernel/procedure/procedure.ts'
import { incomingDocument } from '#modules/documents/incoming/incoming-document.procedure.ts'
import { outgoingDocument } from '#modules/documents/outgoing/outgoing-document.procedure.ts'
import { randomHistory } from './random-history.ts'

const count = Math.ceil(Number(process.env.HUIYIN_HISTORIES ?? 10_000) / 10)
const owesReceipt = new Set(['acknowledge', 'read'])

/** Whoever a copy was handed to, which is not always who answers for it. */
const holder = ({ name, unitId, personId }: MatterState['copies'][number]) => name ?? unitId ?? personId

function agree(before: MatterState | null, state: MatterState, where: string): void {
  const { copies, tasks } = state
  assert.deepEqual(
    copies.map(copy => copy.no),
    copies.map((_, i) => i + 1),
    `${where}: copies are counted through`,
  )
  const out = copies.filter(isOut)
  assert.equal(new Set(out.map(holder)).size, out.length, `${where}: nobody holds two copies`)
  const owed = tasks.filter(task => besideTheCourse.includes(task.purpose) && owesReceipt.has(task.purpose))
  if (state.open && before?.open !== false)
    assert.deepEqual(
      owed.map(task => task.no).sort((a, b) => a - b),
      out
        .map(copy => copy.taskNo)
        .filter(no => tasks.some(task => task.no === no))
        .sort((a, b) => a - b),
      `${where}: each receipt owed is of a copy that is out`,
    )
  for (const copy of out.filter(copy => copy.name === undefined)) {
    const task = tasks.find(one => one.no === copy.taskNo)
    if (task) assert.equal(task.ownerId, copy.personId, `${where}: who answers for copy ${copy.no} owes it`)
    else assert.ok(!state.open || state.reopenedSeq !== null, `${where}: copy ${copy.no} is out and owed by nobody`)
  }
  for (const copy of before?.copies ?? []) {
    const now = copies[copy.no - 1]
    assert.deepEqual([now?.name, now?.unitId], [copy.name, copy.unitId], `${where}: copy ${copy.no} changed its holder`)
    if (!isOut(copy)) assert.deepEqual(now?.back, copy.back, `${where}: copy ${copy.no} came back twice`)
  }
}

test(`${count} random histories: no copy is skipped or doubled, and copies and their tasks agree`, () => {
  const seen = { handed: 0, back: 0, moved: 0, withdrawn: 0 }
  for (let seed = 1; seed <= count; seed++) {
    const { steps, procedure } = randomHistory(seed, [incomingDocument, outgoingDocument], 40)
    for (const { decision, before, action } of steps) {
      agree(before, decision.state, `seed ${seed}, ${procedure.key} after ${action}`)
      for (const { data } of decision.entries) {
        if (data.copies) seen.handed++
        if (data.copyBack) seen.back++
        if (data.copyMoved) seen.moved++
        if (data.copiesWithdrawn) seen.withdrawn++
      }
    }
  }
  for (const [what, times] of Object.entries(seen)) assert.ok(times > count / 1000, `${what} ${times} times`)
})
