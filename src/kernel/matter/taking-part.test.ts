import assert from 'node:assert/strict'
import test from 'node:test'
import { defineProcedure } from '#kernel/procedure/define-procedure.ts'
import { internalDays } from '#kernel/procedure/internal-limit.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { inspectionRegulation } from '#law/inspection-regulation.ts'
import { day } from '#lib/day.ts'
import { actorFor, directoryWith, factsAt, people } from '#test/properties/office.ts'
import { type Command, decide } from './decide.ts'
import type { MatterState } from './state.ts'

const visit = defineProcedure({
  key: 'visit',
  title: { zh: '走访', en: 'Visit' },
  basis: inspectionRegulation('第十二条'),
  version: 1,
  inForceFrom: day('2021-02-01'),
  series: '走访',
  raisers: ['staff'],
  doors: ['internal'],
  fields: { team: { type: 'people', title: { zh: '同行人员', en: 'Team' }, joins: true } },
  steps: {
    planned: { title: { zh: '待走访', en: 'Planned' }, owes: { purpose: 'handle', by: 'raiser', limit: 'go' } },
    done: { title: { zh: '已走访', en: 'Done' }, final: true },
  },
  first: 'planned',
  actions: {
    register: { title: { zh: '登记', en: 'Register' }, deed: 'register', from: [], by: ['registrar'] },
    tell: {
      title: { zh: '记录', en: 'Record' },
      deed: 'note',
      from: ['planned'],
      by: ['party'],
      fields: { files: { type: 'files', title: { zh: '照片', en: 'Photographs' }, required: true, photo: true } },
    },
  },
  limits: {
    go: { title: { zh: '走访', en: 'Go' }, ...internalDays('visit.go', 3), startsOn: ['register'], endsOn: [] },
  },
})

const facts = factsAt(new Date('2026-03-02T02:00:00Z'))
const person = (name: string) => people.find(one => one.name === name) ?? assert.fail(name)
const as = (name: string) => actorFor(person(name), directoryWith(), day('2026-03-02'))
const photograph = { sha256: 'a'.repeat(64), name: '现场.jpg', size: 1, type: 'image/jpeg' }

function planned(): MatterState {
  const input = {
    door: 'internal',
    receivedOn: '2026-03-02',
    title: '走访工地',
    content: '看进度',
    team: [person('城建经办').id],
    raisers: [{ no: 1, kind: 'staff', commitment: 'c', personId: person('民政经办').id }],
  }
  const made = decide(visit, 'visit-1', null, { action: 'register', input, actor: as('登记甲') }, facts)
  return isRefusal(made) ? assert.fail(made.text.en) : made.state
}

const tell = (name: string, files: readonly object[]): string => {
  const command: Command = { action: 'tell', input: { text: '已到现场', files }, actor: as(name) }
  const made = decide(visit, 'visit-1', planned(), command, facts)
  return isRefusal(made) ? made.code : 'told'
}

test('a task can fall to whoever inside raised the matter', () => {
  assert.equal(planned().tasks[0]?.ownerId, person('民政经办').id)
})

test('who is named in a field that joins sees the matter and may act on it as one who takes part; their unit does not', () => {
  assert.equal(tell('城建经办', [photograph]), 'told')
  assert.equal(tell('民政经办', [photograph]), 'told')
  assert.equal(tell('城建科长', [photograph]), 'not-yours')
  assert.ok(!planned().parties.includes(as('城建经办').roles[0]?.unitId ?? ''))
})

test('where photographs are asked for, other files alone will not do', () => {
  assert.equal(tell('城建经办', [{ ...photograph, type: 'text/plain' }]), 'invalid-input')
  assert.equal(tell('城建经办', []), 'invalid-input')
  assert.equal(tell('城建经办', [{ ...photograph, type: 'text/plain' }, photograph]), 'told')
})
