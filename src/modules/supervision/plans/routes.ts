import { readOnly } from '#kernel/db/transaction.ts'
import { defineRoutes } from '#kernel/http/routes.ts'
import { availableActions } from '#kernel/matter/available.ts'
import { procedureOf } from '#kernel/matter/commands.ts'
import { matterById } from '#kernel/matter/queries.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import { ladder, type Told } from '#kernel/notice/ladder.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { addMonths, type Day, day, dayOf } from '#lib/day.ts'
import { addPart, approvePlan, lastApproved, listAnew, proposePlan } from './commands.ts'
import { contract } from './contract.ts'
import { draftBulletin } from './draft-bulletin.ts'
import { itemsOf } from './item-list.ts'
import { itemLamp } from './item-reason.ts'
import { doneClockOf, figuresBy, itemsBehind, lampsByMonth, noFigures, placeOf, plansSeen, treeOf } from './queries.ts'
import { unitsAsExcel } from './units-excel.ts'

/** A plan of more nodes than this shows the first of them; its figures count all. */
const mostNodes = 2000

export const routes = defineRoutes(contract, {
  async 'POST /api/supervision/plans'({ kernel, actor, body }) {
    const { id, number } = await proposePlan({ kernel, actor }, body)
    return { id, number }
  },

  async 'GET /api/supervision/plans'({ kernel, actor, query }) {
    const today = dayOf(kernel.now())
    return readOnly(kernel.db, databaseActorOf(actor), async trx => {
      const { plans, next } = await plansSeen(trx, query)
      const ids = plans.map(({ id }) => id)
      const figures = ids.length > 0 ? await figuresBy(trx, 'root', ids, today) : new Map()
      return {
        next,
        plans: plans.map(row => ({ ...planView(kernel, row), figures: figures.get(row.id) ?? noFigures })),
      }
    })
  },

  async 'GET /api/supervision/plans/:id'({ kernel, actor, params: { id } }) {
    const facts = await kernel.facts()
    const today = dayOf(facts.now)
    const { state, number, due, nodes, units, total } = await readOnly(
      kernel.db,
      databaseActorOf(actor),
      async trx => ({
        ...(await matterById(trx, id)),
        due: (await doneClockOf(trx, id)).dueOn,
        nodes: await treeOf(trx, id, mostNodes + 1),
        units: await figuresBy(trx, 'unit', [id], today),
        total: await figuresBy(trx, 'root', [id], today),
      }),
    )
    const row = {
      ...state,
      number,
      title: String(state.fields.title),
      received_on: state.receivedOn,
      due_on: due,
      lead_unit_id: state.lead?.unitId ?? null,
    }
    const actions = availableActions(procedureOf(kernel, state.kind, state.version), state, actor, facts)
    const whyNot = (action: string) => actions.find(one => one.action === action)?.refusal?.text ?? null
    return {
      ...planView(kernel, row),
      seq: state.seq,
      proposed: await proposedIn(kernel, state),
      figures: total.get(id) ?? noFigures,
      units: [...units].map(([unitId, figures]) => ({ unitId, ...figures })),
      nodes: nodes.slice(0, mostNodes).map(node => ({
        id: node.matter_id,
        parentId: node.parent_id,
        number: node.number,
        title: node.title,
        step: node.step,
        unitId: node.unit_id,
        begunOn: node.begun_on,
        dueOn: node.due_on,
        doneOn: node.done_on,
        share: node.share,
        ...itemLamp(node, today),
      })),
      orMore: nodes.length > mostNodes,
      may: { draft: whyNot('draft'), addItems: whyNot('addItems'), approvePlan: whyNot('approvePlan') },
    }
  },

  async 'PUT /api/supervision/plans/:id/items'({ kernel, actor, params, body }) {
    const { seq } = await listAnew({ kernel, actor }, { ...params, ...body })
    return { seq }
  },

  async 'POST /api/supervision/plans/:id/approval'({ kernel, actor, params, body }) {
    const { outcomes } = await approvePlan({ kernel, actor }, { ...params, ...body })
    return { outcomes: [...outcomes] }
  },

  async 'POST /api/supervision/plans/:id/bulletin'({ kernel, actor, params, body }) {
    const { id, number } = await draftBulletin({ kernel, actor }, { ...params, ...body })
    return { id, number }
  },

  async 'POST /api/supervision/items/:id/parts'({ kernel, actor, params, body }) {
    const { id, number } = await addPart({ kernel, actor }, { ...params, ...body })
    return { id, number }
  },

  async 'GET /api/supervision/items/:id/place'({ kernel, actor, params: { id } }) {
    const line = await readOnly(kernel.db, databaseActorOf(actor), async trx => {
      await matterById(trx, id)
      return placeOf(trx, id)
    })
    return { line: [...line] }
  },

  async 'GET /api/supervision/items/:id/urging'({ kernel, actor, params: { id } }) {
    const { rung } = await readOnly(kernel.db, databaseActorOf(actor), async trx => {
      await matterById(trx, id)
      return doneClockOf(trx, id)
    })
    const told = [...new Set<Told>(ladder.slice(0, rung).flatMap(({ tell }) => tell))]
    return { today: dayOf(kernel.now()), rung, told }
  },

  async 'GET /api/supervision/units'({ kernel, actor, query }) {
    const today = dayOf(kernel.now())
    const units = await readOnly(kernel.db, databaseActorOf(actor), trx =>
      figuresBy(trx, 'unit', rootsIn(query), today),
    )
    return { units: [...units].map(([unitId, figures]) => ({ unitId, ...figures })) }
  },

  'GET /api/supervision/units.xlsx': unitsAsExcel,

  async 'GET /api/supervision/lamps'({ kernel, actor, query }) {
    const today = dayOf(kernel.now())
    const last = monthOf(today)
    const months = Array.from({ length: query.months }, (_, i) => last - query.months + 1 + i)
    return readOnly(kernel.db, databaseActorOf(actor), async trx => {
      const rows = await lampsByMonth(trx, rootsIn(query), [months[0] ?? last, last - 1])
      const now = await figuresBy(trx, 'unit', rootsIn(query), today)
      const units = new Map<string, Map<number, { open: number; near: number; late: number }>>()
      const of = (unitId: string) => units.get(unitId) ?? units.set(unitId, new Map()).get(unitId)
      for (const { unit_id, month, open, near, late } of rows) of(unit_id)?.set(month, { open, near, late })
      // The month that runs is as it stands today.
      for (const [unitId, { items, done, yellow: near, late }] of now)
        if (unitId !== null && items > done) of(unitId)?.set(last, { open: items - done, near, late })
      return {
        months: months.map(monthText),
        units: [...units].map(([unitId, at]) => ({ unitId, months: months.map(month => at.get(month) ?? null) })),
      }
    })
  },

  async 'GET /api/supervision/items'({ kernel, actor, query }) {
    const { month, ...rest } = query
    const asked = { ...rest, roots: rootsIn(query), ...(month ? { before: addMonths(day(`${month}-01`), 1) } : {}) }
    const { items, next } = await readOnly(kernel.db, databaseActorOf(actor), trx =>
      itemsBehind(trx, asked, dayOf(kernel.now())),
    )
    return {
      next,
      items: items.map(
        ({ matter_id: id, root_id: planId, unit_id: unitId, due_on: dueOn, done_on: doneOn, ...row }) => ({
          id,
          planId,
          unitId,
          dueOn,
          doneOn,
          number: row.number,
          title: row.title,
          share: row.share,
          lamp: row.lamp,
        }),
      ),
    }
  },
})

type Kernel = Parameters<typeof procedureOf>[0]

const rootsIn = ({ plan }: { readonly plan?: string }) => (plan ? [plan] : undefined)
const monthOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const monthText = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`

function planView(
  kernel: Kernel,
  row: {
    readonly id: string
    readonly number: string
    readonly title: string
    readonly step: string
    readonly open: boolean
    readonly received_on: string
    readonly due_on: string | null
    readonly lead_unit_id: string | null
  },
) {
  const { id, number, title, step, open, received_on: receivedOn, due_on: dueOn, lead_unit_id: leadUnitId } = row
  const stepTitle = procedureOf(kernel, 'supervision-plan').steps[step]?.title ?? { zh: step, en: step }
  return { id, number, title, step, stepTitle, open, receivedOn, dueOn, leadUnitId }
}

/** What is listed beyond what was approved. */
async function proposedIn(kernel: Kernel, state: MatterState) {
  if (state.step !== 'drafting' && state.step !== 'proposed') return []
  const approved = new Set((await itemsOf(kernel, state, lastApproved(state))).map(({ no }) => no))
  return (await itemsOf(kernel, state, state.versions.length)).filter(({ no }) => !approved.has(no))
}
