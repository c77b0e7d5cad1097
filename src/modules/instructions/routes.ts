import { readOnly } from '#kernel/db/transaction.ts'
import { defineRoutes } from '#kernel/http/routes.ts'
import { procedureOf } from '#kernel/matter/commands.ts'
import { entriesOf, matterById } from '#kernel/matter/queries.ts'
import { sightOf } from '#kernel/matter/sight.ts'
import { clocksNow } from '#kernel/matter/write.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { officeName } from '#kernel/people/office-name.ts'
import { refusal } from '#kernel/refusal.ts'
import { mattersFound } from '#modules/desk/public.ts'
import { registerInstruction } from './commands.ts'
import { contract } from './contract.ts'
import { matterNamed, particularsOf } from './queries.ts'
import { roundsOf } from './return-note.ts'

const kind = 'leader-instruction'

export const routes = defineRoutes(contract, {
  async 'GET /api/instructions'({ kernel, actor, query: { leader, after, limit, ...filters } }) {
    const as = databaseActorOf(actor)
    const asked = { ...filters, kind, ...(leader ? { raiser: leader } : {}) }
    return readOnly(kernel.db, as, async trx => {
      const { matters, next } = await mattersFound(trx, as, asked, kernel.now(), { after, limit })
      const particulars = await particularsOf(
        trx,
        matters.map(({ id }) => id),
      )
      // Whoever merely holds a copy of an 阅示件 finds it too, and sees that it was given to them to read.
      const instructions = matters.map(matter => ({
        ...matter,
        leaderId: null,
        asks: 'action' as const,
        round: 1,
        unconfirmed: false,
        next: null,
        ...particulars.get(matter.id),
      }))
      return { instructions, next }
    })
  },

  'POST /api/instructions': ({ kernel, actor, body }) => registerInstruction(kernel, actor, body),

  async 'GET /api/instructions/:id/note'({ kernel, actor, params }) {
    const facts = await kernel.facts()
    return readOnly(kernel.db, databaseActorOf(actor), async trx => {
      const { number, state } = await matterById(trx, params.id)
      if (state.kind !== kind || !sightOf(state, actor).whole)
        throw refusal('no-such-matter', 404, {
          zh: '没有此批示，或您无权查看。',
          en: 'There is no such instruction, or it is not yours to see.',
        })
      const { fields } = state
      const clocks = clocksNow(procedureOf(kernel, kind, state.version), state, facts)
      const about = typeof fields.about === 'string' ? await matterNamed(trx, fields.about) : null
      return {
        id: state.id,
        number,
        title: String(fields.title ?? ''),
        office: await officeName(trx),
        leaderId: state.raisers[0]?.personId ?? null,
        asks: fields.asks === 'reading' ? ('reading' as const) : ('action' as const),
        receivedOn: state.receivedOn,
        document: typeof fields.document === 'string' ? fields.document : null,
        about,
        dueOn: clocks.answer?.status === 'running' ? clocks.answer.dueOn : null,
        open: state.open,
        rounds: roundsOf(state, await entriesOf(trx, params.id)).map(round => ({ ...round })) as never,
      }
    })
  },
})
