import assert from 'node:assert/strict'
import test from 'node:test'
import { faultsOf } from '#kernel/procedure/check-procedure.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { disclosureRequest } from '#modules/disclosure/disclosure-request.procedure.ts'
import { leaderInstruction } from '#modules/instructions/leader-instruction.procedure.ts'
import { proposal } from '#modules/proposals/proposal.procedure.ts'
import { citizenRequest } from '#modules/requests/citizen-request.procedure.ts'
import { departmentRequest } from '#modules/requests/department-request.procedure.ts'

const procedures: readonly Procedure[] = [
  citizenRequest,
  departmentRequest,
  leaderInstruction,
  disclosureRequest,
  proposal,
]

for (const procedure of procedures) {
  test(`${procedure.title.zh}: every open step is reached, leads on, and is owed by somebody by a day`, () => {
    assert.deepEqual(faultsOf(procedure), [])
  })
}

test('no two kinds share a key or a series of numbers', () => {
  assert.equal(new Set(procedures.map(({ key }) => key)).size, procedures.length)
  assert.equal(new Set(procedures.map(({ series }) => series)).size, procedures.length)
})
