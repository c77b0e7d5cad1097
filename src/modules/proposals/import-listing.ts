import { readOnly } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { type History, type Recorded, recordHistories } from '#kernel/matter/history.ts'
import type { Actor } from '#kernel/people/actor.ts'
import type { Refusal, Text } from '#kernel/refusal.ts'
import { daysBetween, isDay } from '#lib/day.ts'
import type { ListedProposal } from './listing/read-listing.ts'
import { unitFinder } from './listing/units.ts'
import { proposalsNumbered } from './queries.ts'

export interface Listed extends Omit<ListedProposal, 'receivedOn'> {
  readonly receivedOn: string | null
}

interface Import {
  readonly body: 'npc' | 'cppcc'
  readonly session: string
  readonly receivedOn: string
  readonly proposals: readonly Listed[]
}

interface Remark {
  readonly column: string
  readonly text: Text
}

export interface Outcome {
  readonly line: number
  readonly sheet: string
  readonly number: string
  readonly title: string
  readonly outcome: Recorded['outcome']
  readonly id?: string
  readonly matterNumber?: string
  readonly assigned: boolean
  readonly remarks: readonly Remark[]
}

const teller = { kind: 'system', name: 'proposals-import' } as const
const asSystem = { principals: [], scope: 'system' } as const
const together = 100

/**
 * Registers a list, and assigns what has a lead that the directory knows: each proposal whole or not at all, whatever becomes
 * of the others. One of the same body, session and number, or number and title, is there already and stays as it is.
 */
export async function importListing(kernel: Kernel, actor: Actor, given: Import): Promise<readonly Outcome[]> {
  const { directory } = await kernel.facts()
  const find = unitFinder(directory.units.values())
  const now = kernel.now()
  const rows = given.proposals.map(proposal => rowOf(proposal, given, find))
  const kept = await readOnly(kernel.db, asSystem, trx =>
    proposalsNumbered(
      trx,
      given.proposals.map(one => one.number),
    ),
  )
  const outcomes = new Map<Row, Outcome>()
  const seen = new Map<string, Row>()
  for (const row of rows) {
    const before = kept.find(one => isSame(one, row))
    const twin = seen.get(row.key)
    if (before) outcomes.set(row, outcomeOf(row, { outcome: 'known', id: before.id }))
    else if (twin?.proposal.title === row.proposal.title) outcomes.set(row, outcomeOf(row, { outcome: 'known' }))
    else if (twin)
      outcomes.set(
        row,
        outcomeOf(row, { outcome: 'refused' }, [
          {
            column: '案号',
            text: {
              zh: `与第 ${twin.proposal.line} 行案号相同而标题不同，请核对后改正案号`,
              en: `has the number of line ${twin.proposal.line} and another title: check and correct the number`,
            },
          },
        ]),
      )
    else seen.set(row.key, row)
  }
  const fresh = rows.filter(row => !outcomes.has(row))
  await recordAll(kernel, actor, now, fresh, outcomes)
  return rows.flatMap(row => outcomes.get(row) ?? [])
}

/** Two lots at once: while the database writes one, the next is decided. */
async function recordAll(kernel: Kernel, actor: Actor, now: Date, rows: readonly Row[], outcomes: Map<Row, Outcome>) {
  const lots = Array.from({ length: Math.ceil(rows.length / together) }, (_, i) =>
    rows.slice(i * together, (i + 1) * together),
  )
  const workers = [0, 1].map(async () => {
    for (let lot = lots.shift(); lot; lot = lots.shift()) await recordLot(kernel, actor, now, lot, outcomes)
  })
  await Promise.all(workers)
}

async function recordLot(kernel: Kernel, actor: Actor, now: Date, lot: readonly Row[], outcomes: Map<Row, Outcome>) {
  const recorded = await recordHistories(
    kernel,
    lot.map(row => historyOf(row, actor, now)),
    teller,
  )
  const unassigned: Row[] = []
  for (const [i, one] of recorded.entries()) {
    const row = lot[i] as Row
    // What cannot be assigned as the list says is registered all the same, and the registrar assigns it.
    if (one.outcome === 'refused' && one.act > 0)
      unassigned.push({ ...row, unit: undefined, remarks: [...row.remarks, atUnit(one.refusal)] })
    else outcomes.set(row, outcomeOf(row, one, one.outcome === 'refused' ? faultsOf(one.refusal) : []))
  }
  if (unassigned.length === 0) return
  const again = await recordHistories(
    kernel,
    unassigned.map(row => historyOf(row, actor, now)),
    teller,
  )
  for (const [i, one] of again.entries()) {
    const row = unassigned[i] as Row
    const original = lot.find(each => each.proposal === row.proposal) as Row
    outcomes.set(original, outcomeOf(row, one, one.outcome === 'refused' ? faultsOf(one.refusal) : []))
  }
}

interface Row {
  readonly proposal: Listed
  readonly key: string
  readonly body: 'npc' | 'cppcc'
  readonly session: string
  readonly receivedOn: string
  readonly unit: string | undefined
  readonly support: readonly string[]
  readonly remarks: readonly Remark[]
}

function rowOf(proposal: Listed, given: Import, find: ReturnType<typeof unitFinder>): Row {
  const [body, session] = [proposal.body ?? given.body, proposal.session || given.session]
  const lead = proposal.leadUnit === '' ? undefined : find(proposal.leadUnit)
  const support = proposal.supportUnits.map(name => ({ name, unit: find(name) }))
  const remarks: Remark[] = []
  if (proposal.leadUnit === '') remarks.push({ column: '主办单位', text: unnamed })
  else if (!lead)
    remarks.push({
      column: '主办单位',
      text: unknown(proposal.leadUnit, '登记为待交办，请由登记员交办', 'it waits to be assigned'),
    })
  for (const { name, unit } of support)
    if (!unit)
      remarks.push({
        column: '会办单位',
        text: unknown(name, '没有列入会办，请另行征求意见', 'it was not asked for its opinion'),
      })
  const ids = [...new Set(support.flatMap(({ unit }) => (unit && unit.id !== lead?.id ? [unit.id] : [])))]
  return {
    proposal,
    key: `${body} ${session} ${proposal.number}`,
    body,
    session,
    receivedOn: proposal.receivedOn ?? given.receivedOn,
    unit: lead?.id,
    support: ids.slice(0, 30),
    remarks,
  }
}

const unnamed = { zh: '清单没有列主办单位，登记为待交办', en: 'names no lead unit: it waits to be assigned' }
const unknown = (name: string, zh: string, en: string): Text => ({
  zh: `单位目录中没有“${name}”：${zh}（或先在“单位”中添加该单位）`,
  en: `the directory has no “${name}”: ${en} (or add the unit first)`,
})

function historyOf(row: Row, actor: Actor, now: Date): History {
  const { proposal, body, session, receivedOn, unit, support } = row
  const [lead, ...others] = proposal.raisers.map(one => one.name)
  const listedUnits = [proposal.leadUnit, ...proposal.supportUnits].filter(Boolean).join('、').slice(0, 200)
  const optional = {
    category: proposal.category,
    delegation: proposal.delegation,
    cosignedBy: others.join('、'),
    listedUnits,
  }
  const input = {
    door: 'deputy',
    receivedOn,
    title: proposal.title,
    content: proposal.content,
    body,
    session,
    number: proposal.number,
    raisedBy: lead,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
    raisers: proposal.raisers.map(({ name, organisation, phone, address }) => ({
      kind: organisation ? ('organisation' as const) : ('person' as const),
      name,
      ...(phone ? { phone } : {}),
      ...(address ? { address } : {}),
    })),
  }
  const manner = proposal.divided ? 'divided' : support.length > 0 ? 'joint' : 'sole'
  return {
    key: row.key,
    kind: 'proposal',
    live: true,
    tells: true,
    acts: [
      { action: 'register', input, happenedAt: now, actor },
      ...(unit ? [{ action: 'assign', input: { unit, support, manner }, happenedAt: now, actor }] : []),
    ],
  }
}

type Kept = Awaited<ReturnType<typeof proposalsNumbered>>[number]

/** Half a year: the same first signatory may raise the same thing again next year. */
const sameListDays = 183

/** The number of the session; or, where the session was typed in another way, the same words by the same person about then. */
function isSame(kept: Kept, { proposal, body, session, receivedOn }: Row): boolean {
  if (kept.body !== body || kept.number !== proposal.number) return false
  if (kept.session === session) return true
  const near = isDay(receivedOn) && Math.abs(daysBetween(kept.received_on, receivedOn)) <= sameListDays
  return near && kept.title === proposal.title && kept.raised_by === proposal.raisers[0]?.name
}

function outcomeOf(
  { proposal, unit, remarks }: Row,
  one: { readonly outcome: Recorded['outcome']; readonly id?: string; readonly number?: string },
  faults: readonly Remark[] = [],
): Outcome {
  const { line, sheet, number, title } = proposal
  const recorded = one.outcome === 'recorded'
  return {
    line,
    sheet,
    number,
    title,
    outcome: one.outcome,
    ...(one.id ? { id: one.id } : {}),
    ...(one.number ? { matterNumber: one.number } : {}),
    assigned: recorded && unit !== undefined,
    remarks: recorded ? remarks : faults,
  }
}

const atUnit = ({ text }: Refusal): Remark => ({
  column: '主办单位',
  text: { zh: `未能交办，登记为待交办：${text.zh}`, en: `not assigned, it waits: ${text.en}` },
})

const columnNames: Readonly<Record<string, string>> = {
  title: '标题',
  content: '内容',
  number: '案号',
  session: '届次',
  receivedOn: '交办日期',
  raisers: '领衔代表',
  raisedBy: '领衔代表',
  cosignedBy: '联名人',
}

/** Where the registration refuses a field, the column that it came from. */
function faultsOf({ code, text, details }: Refusal): readonly Remark[] {
  const faults = (details.fields ?? []) as readonly { readonly path: string; readonly text: Text }[]
  if (faults.length > 0)
    return faults.map(fault => ({ column: columnNames[fault.path] ?? fault.path, text: fault.text }))
  return [{ column: code === 'received-in-the-future' ? '交办日期' : '', text }]
}
