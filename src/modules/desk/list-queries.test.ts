import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DatabaseActor, readOnly } from '#kernel/db/transaction.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { lampOf } from '#kernel/procedure/lamp.ts'
import { searchText } from '#kernel/search/grams.ts'
import { eachDatabase } from '#test/database.ts'
import { actorOf, kernelWithMatters, type OpenKernel, staff } from '#test/many-matters.ts'
import { type MatterFilters, mattersFound } from './list-queries.ts'

/** A matter as the tables have it, read without any of the list's own SQL. */
interface Kept {
  id: string
  number: string
  kind: string
  step: string
  open: boolean
  door: string
  lead_unit_id: string | null
  lead_person_id: string | null
  received_on: string
  registered_at: Date
  due_at: Date | null
  yellow_on: string | null
  text: string
  parties: string[]
}

const personWith = (role: string) => {
  const person = staff.find(one => one.role === role)
  if (!person) throw new Error(`nobody is ${role}`)
  return databaseActorOf(actorOf(person))
}
const eyes = { clerk: personWith('liaison'), registrar: personWith('registrar'), leader: personWith('leader') }
/** Matters a page: few for a clerk, who sees one in sixty. */
const pageOf = { clerk: 1, registrar: 37, leader: 37 }

await eachDatabase('the list of matters', open => {
  let kernel: OpenKernel
  let kept: readonly Kept[]
  const now = new Date()
  before(async () => {
    kernel = await kernelWithMatters(open, 300)
    const { rows } = await kernel.db.pool.query<Kept>(`select m.*, s.text, array(
      select p.principal_id::text from kernel.party p where p.matter_id = m.id) as parties
      from kernel.matter m join kernel.search s on s.matter_id = m.id`)
    kept = rows
  })
  after(() => kernel.close())

  const seenBy = (as: DatabaseActor, one: Kept) =>
    as.scope === 'all' || one.parties.some(party => as.principals.includes(party))

  function fits(one: Kept, filters: MatterFilters): boolean {
    const lamp = one.due_at && one.yellow_on ? lampOf({ dueAt: one.due_at, yellowOn: one.yellow_on }, now) : null
    const open = filters.open ?? (filters.lamp || filters.sort === 'due' ? 'yes' : undefined)
    return (
      (open === undefined || one.open === (open === 'yes')) &&
      (filters.kind === undefined || one.kind === filters.kind) &&
      (filters.step === undefined || one.step === filters.step) &&
      (filters.lamp === undefined || lamp === filters.lamp) &&
      (filters.unit === undefined || one.lead_unit_id === filters.unit) &&
      (filters.person === undefined || one.lead_person_id === filters.person) &&
      (filters.door === undefined || one.door === filters.door) &&
      (filters.from === undefined || one.received_on >= filters.from) &&
      (filters.until === undefined || one.received_on <= filters.until) &&
      (filters.q === undefined ||
        searchText(filters.q)
          .split(' ')
          .every(word => one.text.includes(word)))
    )
  }

  /** What the list must say: every matter that is seen and fits, in its order. */
  function expected(as: DatabaseActor, filters: MatterFilters): readonly string[] {
    const time = (one: Kept) => (filters.sort === 'due' ? one.due_at : one.registered_at)?.getTime() ?? 0
    const up = (a: Kept, b: Kept) => time(a) - time(b) || (a.id < b.id ? -1 : 1)
    return kept
      .filter(one => seenBy(as, one) && fits(one, filters))
      .sort((a, b) => (filters.sort === 'due' ? up(a, b) : up(b, a)))
      .map(one => one.id)
  }

  async function paged(as: DatabaseActor, filters: MatterFilters, limit: number): Promise<readonly string[]> {
    const ids: string[] = []
    let after: string | undefined
    do {
      const page = { limit, ...(after === undefined ? {} : { after }) }
      const piece = await readOnly(kernel.db, as, trx => mattersFound(trx, as, filters, now, page))
      assert.ok(piece.matters.length <= limit)
      ids.push(...piece.matters.map(matter => matter.id))
      after = piece.next ?? undefined
    } while (after !== undefined)
    return ids
  }

  const liaison = staff.find(one => one.role === 'liaison')
  const filters: Readonly<Record<string, Omit<MatterFilters, 'sort'>>> = {
    none: {},
    open: { open: 'yes' },
    closed: { open: 'no' },
    kind: { kind: 'leader-instruction' },
    'kind that is open': { kind: 'citizen-request', open: 'yes' },
    step: { step: 'handling' },
    'step that nothing is at': { step: 'disputed' },
    red: { lamp: 'red' },
    yellow: { lamp: 'yellow' },
    green: { lamp: 'green' },
    unit: { unit: liaison?.unitId },
    person: { person: liaison?.id },
    door: { door: 'visit' },
    days: { from: '2024-06-01', until: '2025-05-31' },
    'several at once': { open: 'no', door: 'call', from: '2024-06-01', kind: 'citizen-request' },
  }
  for (const who of ['clerk', 'registrar', 'leader'] as const) {
    const as = eyes[who]
    test(`a ${who} gets by every filter, in either order, what a plain recount gives: over pages none is lost and none comes twice`, async () => {
      for (const [name, chosen] of Object.entries(filters)) {
        for (const sort of ['newest', 'due'] as const) {
          // Open matters alone are due some day.
          if (sort === 'due' && chosen.open === 'no') continue
          const asked = { ...chosen, sort }
          assert.deepEqual(await paged(as, asked, pageOf[who]), expected(as, asked), `${who}, ${name}, ${sort}`)
        }
      }
    })

    test(`a ${who} finds by words, common or rare, what a plain look through the texts gives`, async () => {
      const part = kept.find(one => seenBy(as, one))?.text.slice(40, 45) ?? ''
      for (const q of ['小区', '物业 道路', '自来水', '鑫犇', part, `${part.slice(0, 2)} 小区`, '小区%', '_']) {
        for (const chosen of [{}, { open: 'yes' as const }, { lamp: 'red' as const, sort: 'due' as const }]) {
          const asked = { sort: 'newest' as const, ...chosen, q }
          assert.deepEqual(
            await paged(as, asked, pageOf[who]),
            expected(as, asked),
            `${who}, ${q}, ${JSON.stringify(chosen)}`,
          )
        }
      }
    })
  }

  test('texts of several principals read in steps, long or short, are those of a plain look, newest first, none twice', async () => {
    const who = [eyes.registrar.principals, eyes.clerk.principals].flat()
    const wanted = expected({ principals: who, scope: 'own' }, { sort: 'newest', q: '物业' })
    for (const [most, step] of [
      [1000, 3],
      [20, 7],
      [1000, 1000],
    ] as const) {
      const { rows } = await kernel.db.pool.query<{ id: string }>(`select kernel.read_newest($1, $2, $3, $4) as id`, [
        who,
        `position('物业' in f.text) > 0`,
        most,
        step,
      ])
      assert.deepEqual(
        rows.map(row => row.id),
        wanted.toSorted((a, b) => (a < b ? 1 : -1)).slice(0, most),
      )
    }
    assert.ok(wanted.length > 20)
  })

  test('the lists are long enough to have pages', () => {
    for (const who of ['clerk', 'registrar', 'leader'] as const)
      assert.ok(expected(eyes[who], { sort: 'newest' }).length > pageOf[who])
    assert.ok(expected(eyes.leader, { sort: 'newest', lamp: 'red' }).length > 0)
    assert.ok(expected(eyes.leader, { sort: 'newest', q: '小区' }).length > pageOf.leader)
  })

  test('the number of a matter finds it, however its brackets are typed', async () => {
    const [one] = kept
    assert.ok(one)
    for (const q of [one.number, one.number.replace('〔', '[').replace('〕', ']'), one.number.replace('号', '')])
      assert.deepEqual(await paged(eyes.leader, { sort: 'newest', q }, 7), [one.id])
  })

  test('who may see nothing finds nothing', async () => {
    const none = { principals: eyes.clerk.principals, scope: 'none' } as const
    assert.deepEqual(await paged(none, { sort: 'newest' }, 7), [])
    assert.deepEqual(await paged(none, { sort: 'newest', q: '小区' }, 7), [])
  })
})
