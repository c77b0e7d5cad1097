import { readOnly } from '#kernel/db/transaction.ts'
import { defineRoutes } from '#kernel/http/routes.ts'
import { procedureOf } from '#kernel/matter/commands.ts'
import { entriesOf, matterById } from '#kernel/matter/queries.ts'
import { sightOf } from '#kernel/matter/sight.ts'
import { clocksNow } from '#kernel/matter/write.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { officeName } from '#kernel/people/office-name.ts'
import { refusal } from '#kernel/refusal.ts'
import { receiveUpload } from '#modules/desk/public.ts'
import { contract } from './contract.ts'
import { registeredBefore } from './queries.ts'
import { offersOf } from './registration.ts'
import { processingSheetPdf } from './sheet/processing-sheet-pdf.ts'
import { sheetOfMatter } from './sheet-of-matter.ts'

export const routes = defineRoutes(contract, {
  async 'POST /api/documents/incoming/readings'({ kernel, actor, request }) {
    const file = await receiveUpload(kernel, request, actor.personId)
    const { offers, summary } = await offersOf(kernel, file)
    return { file, offers: [...offers], summary }
  },

  async 'GET /api/documents/incoming/registered-before'({ kernel, actor, query }) {
    const matters = await readOnly(kernel.db, databaseActorOf(actor), trx =>
      registeredBefore(trx, query.documentNumber, query.organ),
    )
    return { matters: [...matters] }
  },

  async 'GET /api/documents/incoming/:id/sheet.pdf'({ kernel, actor, params, request, reply }) {
    const facts = await kernel.facts()
    const { directory } = facts
    const { number, state, entries, office } = await readOnly(kernel.db, databaseActorOf(actor), async trx => ({
      ...(await matterById(trx, params.id)),
      entries: await entriesOf(trx, params.id),
      office: await officeName(trx),
    }))
    if (state.kind !== 'incoming-document' || !sightOf(state, actor).whole)
      throw refusal('no-such-matter', 404, {
        zh: '没有此收文，或您无权查看。',
        en: 'There is no such document, or it is not yours to see.',
      })
    const procedure = procedureOf(kernel, state.kind, state.version)
    const pdf = processingSheetPdf(
      sheetOfMatter({
        number,
        state,
        entries,
        procedure,
        clocks: clocksNow(procedure, state, facts),
        office,
        personName: id => directory.people.get(id ?? '')?.name ?? '',
        unitName: id => directory.units.get(id ?? '')?.name ?? '',
        address: `${request.protocol}://${request.host}/matters/${state.id}`,
      }),
    )
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(`${number} 文件处理单.pdf`)}`)
      .header('cache-control', 'private, no-store')
      .send(pdf)
  },
})
