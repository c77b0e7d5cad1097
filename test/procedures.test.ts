import assert from 'node:assert/strict'
import test from 'node:test'
import { faultsOf } from '#kernel/procedure/check-procedure.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { citizenRequest } from '#modules/requests/citizen-request.procedure.ts'

const procedures: readonly Procedure[] = [citizenRequest]

for (const procedure of procedures) {
  test(`${procedure.title.zh}: no step is a dead end, unreachable, or owed by nobody or by no day`, () => {
    assert.deepEqual(faultsOf(procedure), [])
  })
}
