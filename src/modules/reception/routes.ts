import { readOnly } from '#kernel/db/transaction.ts'
import { defineRoutes } from '#kernel/http/routes.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { checkReceipt } from '#kernel/ledger/check-receipt.ts'
import { availableActions } from '#kernel/matter/available.ts'
import { act, procedureOf, register } from '#kernel/matter/commands.ts'
import type { Facts } from '#kernel/matter/facts.ts'
import { entriesOf } from '#kernel/matter/queries.ts'
import type { RaiserInput } from '#kernel/matter/raisers.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import type { RaiserActor, SystemActor } from '#kernel/people/actor.ts'
import type { DeedName, Procedure } from '#kernel/procedure/procedure.ts'
import { refusal } from '#kernel/refusal.ts'
import { dayOf } from '#lib/day.ts'
import { receiveUpload, sendFile } from '#modules/desk/public.ts'
import { asWindow, matterByCode } from './by-code.ts'
import { contract } from './contract.ts'
import { lookupView, receiptOf } from './lookup-view.ts'

/** At the window nobody is signed in: the window itself registers. */
const window: SystemActor = { kind: 'system', name: 'window' }
const mostPublicBytes = 20_000_000

async function officeOf(kernel: Kernel) {
  const [office] = await readOnly(kernel.db, asWindow, trx =>
    trx.selectFrom('kernel.office').select(['name', 'demo']).execute(),
  )
  return office ?? { name: '', demo: false }
}

/** What the raiser may do of that kind now; where nothing may be, the first, so that its own refusal is what they read. */
function actionOf(procedure: Procedure, deed: DeedName, state: MatterState, actor: RaiserActor, facts: Facts): string {
  const theirs = availableActions(procedure, state, actor, facts).filter(
    one => one.spec.deed === deed && one.spec.by.includes('raiser'),
  )
  const chosen = theirs.find(one => !one.refusal) ?? theirs[0]
  if (!chosen)
    throw refusal('no-such-action', 404, { zh: '此类事项不能这样办。', en: 'This cannot be done with such a matter.' })
  return chosen.action
}

const raisedOnline = (procedure: Procedure) =>
  procedure.doors.includes('online') &&
  procedure.raisers.some(kind => kind === 'person' || kind === 'anonymous' || kind === 'organisation')

export const routes = defineRoutes(contract, {
  async 'GET /api/public/office'({ kernel }) {
    const office = await officeOf(kernel)
    const kinds = [...kernel.procedures]
      .filter(([key, procedure]) => !key.includes('@') && raisedOnline(procedure))
      .map(([, procedure]) => ({
        key: procedure.key,
        title: procedure.title,
        basis: procedure.basis,
        raisers: procedure.raisers.filter(kind => kind !== 'unit' && kind !== 'staff'),
        fields: procedure.fields,
      }))
    return { name: office.name, demo: office.demo, kinds }
  },

  async 'POST /api/public/requests'({ kernel, body }) {
    const procedure = procedureOf(kernel, body.kind)
    if (!raisedOnline(procedure))
      throw refusal('no-such-kind', 404, {
        zh: '此类事项不能在网上提出。',
        en: 'This kind of matter is not raised online.',
      })
    const facts = await kernel.facts()
    const { raisers, ...rest } = body.input as Record<string, unknown>
    // Whoever writes from outside is nobody inside, whatever the form says.
    const outside = (Array.isArray(raisers) ? (raisers as RaiserInput[]) : [])
      .slice(0, 20)
      .map(({ unitId: _, personId: __, ...raiser }) => raiser)
    const input = { ...rest, raisers: outside, door: 'online', receivedOn: dayOf(facts.now) }
    const { number, receipts } = await register(kernel, { kind: body.kind, key: body.key, input, actor: window })
    return { number, receipts: [...receipts] } as never
  },

  'POST /api/public/uploads': ({ kernel, request }) => receiveUpload(kernel, request, null, mostPublicBytes),

  async 'POST /api/public/lookups'({ kernel, body }) {
    const facts = await kernel.facts()
    const office = await officeOf(kernel)
    return readOnly(kernel.db, asWindow, async trx => {
      const matter = await matterByCode(trx, body.code)
      const procedure = procedureOf(kernel, matter.state.kind, matter.state.version)
      const entries = await entriesOf(trx, matter.state.id)
      const [first] = entries
      if (!first) throw new Error(`${matter.number} has no entry`)
      const receipt = receiptOf(kernel.key, office.name, matter, first, matter.actor.raiserNo)
      return { ...lookupView(procedure, matter, entries, facts), receipt } as never
    })
  },

  async 'POST /api/public/files'({ kernel, body, reply }) {
    const file = await readOnly(kernel.db, asWindow, async trx => {
      const { state, actor } = await matterByCode(trx, body.code)
      const reached = new Set(state.deliveries.filter(one => one.raiser === actor.raiserNo).map(one => one.answerSeq))
      return state.answers
        .filter(answer => reached.has(answer.seq))
        .flatMap(answer => answer.files)
        .find(one => one.sha256 === body.sha256)
    })
    if (!file) throw refusal('no-such-file', 404, { zh: '没有此材料。', en: 'There is no such file.' })
    return sendFile(reply, file, kernel.files.open(file.sha256))
  },

  async 'POST /api/public/additions'({ kernel, body }) {
    const { state, actor } = await readOnly(kernel.db, asWindow, trx => matterByCode(trx, body.code))
    const action = actionOf(procedureOf(kernel, state.kind, state.version), 'add', state, actor, await kernel.facts())
    const input = { text: body.text, ...(body.files.length > 0 ? { files: body.files } : {}) }
    await act(kernel, { actor, key: body.key, matterId: state.id, action, input })
    return { at: kernel.now().toISOString() }
  },

  async 'POST /api/public/ratings'({ kernel, body: { code, key, ...rating } }) {
    const { state, actor } = await readOnly(kernel.db, asWindow, trx => matterByCode(trx, code))
    const action = actionOf(procedureOf(kernel, state.kind, state.version), 'rate', state, actor, await kernel.facts())
    await act(kernel, { actor, key, matterId: state.id, action, input: rating })
    // Read anew, so that a rating sent twice is answered alike.
    const { state: after } = await readOnly(kernel.db, asWindow, trx => matterByCode(trx, code))
    const given = after.ratings.findLast(one => one.raiser === actor.raiserNo)
    return { reopened: given !== undefined && after.reopenedSeq === given.seq + 1 }
  },

  'POST /api/public/receipt-checks': ({ kernel, body }) => checkReceipt(kernel, body.receipt),
})
