import assert from 'node:assert/strict'
import test from 'node:test'
import { faultsOf } from '#kernel/procedure/check-procedure.ts'
import type { Periods } from '#kernel/procedure/limit.ts'
import { singlePeriods, unitOf } from '#kernel/procedure/period.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { settingsOf } from '#kernel/procedure/settings-of.ts'
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

const procedures: readonly Procedure[] = [
  citizenRequest,
  departmentRequest,
  leaderInstruction,
  disclosureRequest,
  proposal,
  incomingDocument,
  outgoingDocument,
  supervisionItem,
  supervisionPlan,
  onSiteCheck,
  rectification,
]

for (const procedure of procedures) {
  test(`${procedure.title.zh}: every open step is reached, leads on, and is owed by somebody by a day`, () => {
    assert.deepEqual(faultsOf(procedure), [])
  })
}

test('what a kind stands under is a kind', () => {
  const keys = new Set(procedures.map(({ key }) => key))
  const above = procedures.flatMap(({ under }) => under?.kinds ?? [])
  assert.ok(above.length > 0)
  assert.deepEqual(
    above.filter(key => !keys.has(key)),
    [],
  )
})

test('no two kinds share a key or a series of numbers', () => {
  assert.equal(new Set(procedures.map(({ key }) => key)).size, procedures.length)
  assert.equal(new Set(procedures.map(({ series }) => series)).size, procedures.length)
})

test('every figure that no law fixes is a setting with a name of its own, its default and its words', () => {
  const settings = procedures.flatMap(settingsOf)
  assert.equal(new Set(settings.map(({ key }) => key)).size, settings.length)
  const hotline = settings.find(({ key }) => key === 'citizen-request.hotline-answer')
  assert.deepEqual([hotline?.field.title.zh, hotline?.field.default], ['办结答复 · 12345 热线 · 工作日', 5])
  const urgent = settings.find(({ key }) => key === 'leader-instruction.urgent')
  assert.deepEqual([urgent?.field.title.zh, urgent?.field.max], ['办结报告 · 急办 · 日', 5])
})

test('no figure of a law can be set: a limit that cites a checked article counts by it', () => {
  const set = (periods: Periods) =>
    singlePeriods(periods).filter(each => each.basis?.checked && typeof unitOf(each).amount !== 'number')
  for (const { key, limits } of procedures) {
    for (const [limit, { period, basis }] of Object.entries(limits)) {
      // What is a reasonable time to complete a request (条例第三十条) the law leaves to the organ.
      if (key === 'disclosure-request' && limit === 'supplement') continue
      assert.deepEqual(set({ ...period, basis: period.basis ?? basis }), [], `${key} ${limit}`)
    }
  }
})
