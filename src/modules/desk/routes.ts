import { readOnly } from '#kernel/db/transaction.ts'
import { defineRoutes } from '#kernel/http/routes.ts'
import { act, procedureOf, register } from '#kernel/matter/commands.ts'
import { openDocumentSeries } from '#kernel/matter/document-series.ts'
import { entriesOf, matterById } from '#kernel/matter/queries.ts'
import type { RaiserInput } from '#kernel/matter/raisers.ts'
import { whoMay } from '#kernel/matter/who-may.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { isRefusal, Refusal } from '#kernel/refusal.ts'
import { dayOf } from '#lib/day.ts'
import { contract } from './contract.ts'
import { lampsOf, tasksOwedBy } from './desk-queries.ts'
import { fileOf, receiveUpload } from './files.ts'
import { identitiesShown } from './identities.ts'
import { mattersLike } from './likeness.ts'
import { listAsExcel } from './list-excel.ts'
import { mattersFound } from './list-queries.ts'
import { matterView } from './matter-view.ts'
import { liveEvents, markRead, noticesFor } from './notices.ts'
import { withOpenSeries } from './open-series.ts'
import { withOpenStep } from './open-step.ts'
import { mattersBeneath, placeOf } from './place.ts'
import { deleteView, saveView, viewsOf } from './views.ts'

export const routes = defineRoutes(contract, {
  async 'GET /api/kinds'({ kernel, actor }) {
    const facts = await kernel.facts()
    const kinds = [...kernel.procedures]
      .filter(([key]) => !key.includes('@'))
      .map(([, procedure]) => {
        const spec = Object.values(procedure.actions).find(one => one.deed === 'register')
        const nothing = { tasks: [], raisers: [], lead: null } as unknown as Parameters<typeof whoMay>[2]['state']
        const may =
          spec &&
          whoMay(spec.by, actor, { state: nothing, deed: 'register', directory: facts.directory, on: dayOf(facts.now) })
        return {
          key: procedure.key,
          title: procedure.title,
          basis: procedure.basis,
          doors: [...procedure.doors],
          raisers: [...procedure.raisers],
          fields: procedure.fields,
          steps: Object.fromEntries(Object.entries(procedure.steps).map(([key, step]) => [key, step.title])),
          mayRegister: may !== undefined && !isRefusal(may) && !spec?.page,
        }
      })
    return { kinds }
  },

  async 'GET /api/directory'({ kernel }) {
    const { directory, now } = await kernel.facts()
    const on = dayOf(now)
    return {
      units: [...directory.units.values()],
      people: [...directory.people.values()].map(person => ({
        id: person.id,
        name: person.name,
        active: person.active,
        posts: directory.postsOf(person.id, on).map(({ unitId, role, title }) => ({ unitId, role, title })),
      })),
    }
  },

  async 'GET /api/desk'({ kernel, actor, query }) {
    const owners = [actor.personId, ...actor.standsInFor]
    const now = kernel.now()
    const as = databaseActorOf(actor)
    return readOnly(kernel.db, as, async trx => {
      const counts = await lampsOf(trx, owners, now)
      const { tasks, next } = await tasksOwedBy(trx, as, owners, query, now)
      return {
        counts,
        next,
        tasks: tasks.map(task => {
          const procedure = kernel.procedures.get(task.matter.kind)
          return {
            ...task,
            limitTitle: procedure?.limits[task.limit]?.title ?? { zh: task.limit, en: task.limit },
            forId: task.ownerId === actor.personId ? null : task.ownerId,
          }
        }),
      }
    })
  },

  async 'GET /api/matters'({ kernel, actor, query: { after, limit, ...filters } }) {
    const as = databaseActorOf(actor)
    const asked = withOpenStep(kernel.procedures.values(), filters)
    return readOnly(kernel.db, as, trx => mattersFound(trx, as, asked, kernel.now(), { after, limit }))
  },
  'GET /api/matters.xlsx': listAsExcel,

  async 'GET /api/likeness'({ kernel, actor, query }) {
    return {
      matters: await readOnly(kernel.db, databaseActorOf(actor), trx => mattersLike(trx, query.text, query.except)),
    }
  },

  async 'POST /api/matters'({ kernel, actor, body }) {
    const input = body.input as Record<string, unknown> & { raisers: readonly RaiserInput[] }
    return { ...(await register(kernel, { ...body, input, actor })) } as never
  },

  async 'GET /api/matters/:id'({ kernel, actor, params }) {
    const facts = await kernel.facts()
    return readOnly(kernel.db, databaseActorOf(actor), async trx => {
      const matter = await matterById(trx, params.id)
      const procedure = procedureOf(kernel, matter.state.kind, matter.state.version)
      const [entries, place] = [await entriesOf(trx, params.id), await placeOf(trx, matter.state)]
      const view = matterView(procedure, matter, entries, actor, facts, place)
      const numbers = view.actions.some(({ deed, refusal }) => deed === 'take-number' && !refusal)
      return (numbers ? withOpenSeries(view, await openDocumentSeries(trx)) : view) as never
    })
  },

  async 'GET /api/matters/:id/beneath'({ kernel, actor, params }) {
    const as = databaseActorOf(actor)
    return readOnly(kernel.db, as, trx => mattersBeneath(trx, as, params.id, kernel.now()))
  },

  'GET /api/matters/:id/raisers': identitiesShown,

  async 'POST /api/matters/:id/entries'({ kernel, actor, params, body }) {
    return (await act(kernel, { ...body, matterId: params.id, actor })) as never
  },

  async 'POST /api/assignments'({ kernel, actor, body }) {
    const outcomes = []
    for (const { id, seen } of body.matters) {
      try {
        await act(kernel, {
          actor,
          key: `${body.key}:${id}`,
          matterId: id,
          action: body.action,
          input: body.input,
          seen,
        })
        outcomes.push({ id })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        outcomes.push({ id, refusal: { code: error.code, text: error.text } })
      }
    }
    return { outcomes }
  },

  'POST /api/uploads': ask => receiveUpload(ask.kernel, ask.request, ask.actor.personId),
  'GET /api/matters/:id/files/:sha256': fileOf,

  async 'GET /api/views'({ kernel, actor }) {
    return { views: await viewsOf(kernel, actor) }
  },
  async 'POST /api/views'({ kernel, actor, body }) {
    return { id: await saveView(kernel, actor, body) }
  },
  async 'DELETE /api/views/:id'({ kernel, actor, params }) {
    await deleteView(kernel, actor, params.id)
  },

  'GET /api/notices': ({ kernel, actor, query }) => noticesFor(kernel, actor, query),
  async 'POST /api/notices/readings'({ kernel, actor, body }) {
    await markRead(kernel, actor, body)
  },
  'GET /api/events': liveEvents,
})
