import { buffer } from 'node:stream/consumers'
import { readOnly } from '#kernel/db/transaction.ts'
import { refuseMarkedValues } from '#kernel/door/refuse-marked-values.ts'
import { defineRoutes } from '#kernel/http/routes.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { orThrow } from '#kernel/refusal.ts'
import { dayOf } from '#lib/day.ts'
import { receiveUpload } from '#modules/desk/public.ts'
import { readOfficialDocument, typesetter } from '#modules/documents/public.ts'
import { contract } from './contract.ts'
import { importListing } from './import-listing.ts'
import { documentOf } from './letter.ts'
import { unitFinder } from './listing/units.ts'
import { opinionsOf, takeOpinion } from './opinions.ts'
import { proposalCounts, proposalsListed } from './queries.ts'
import { listingIn } from './read-workbook.ts'
import { keepLetterOf, replyOf, submitReply } from './reply.ts'
import { statisticsAsExcel } from './statistics-excel.ts'

export const routes = defineRoutes(contract, {
  async 'POST /api/proposals/listings'({ kernel, actor, request }) {
    const file = await receiveUpload(kernel, request, actor.personId)
    const listing = await listingIn(await buffer(kernel.files.open(file.sha256)))
    const { directory } = await kernel.facts()
    const find = unitFinder(directory.units.values())
    return {
      ...listing,
      proposals: listing.proposals.map(one => ({
        ...one,
        raisers: [...one.raisers],
        supportUnits: [...one.supportUnits],
        leadUnitId: find(one.leadUnit)?.id ?? null,
        unknownUnits: [one.leadUnit, ...one.supportUnits].filter(name => name !== '' && !find(name)),
      })),
      faults: [...listing.faults],
      columns: [...listing.columns],
    }
  },

  async 'POST /api/proposals/imports'({ kernel, actor, body }) {
    const outcomes = await importListing(kernel, actor, body)
    const count = (outcome: string) => outcomes.filter(one => one.outcome === outcome).length
    return {
      recorded: count('recorded'),
      assigned: outcomes.filter(one => one.assigned).length,
      known: count('known'),
      outcomes: outcomes.map(one => ({ ...one, remarks: [...one.remarks] })),
    }
  },

  async 'GET /api/proposals'({ kernel, actor, query: { after, limit, ...filters } }) {
    const as = databaseActorOf(actor)
    const today = dayOf(kernel.now())
    const rows = await readOnly(kernel.db, as, trx =>
      proposalsListed(trx, as, filters, { today, from: after, limit: limit + 1 }),
    )
    return { proposals: rows.slice(0, limit), next: rows.length > limit ? String(after + limit) : null }
  },

  async 'GET /api/proposals/statistics'({ kernel, actor, query }) {
    const as = databaseActorOf(actor)
    return readOnly(kernel.db, as, trx => proposalCounts(trx, as, query, dayOf(kernel.now())))
  },
  'GET /api/proposals.xlsx': statisticsAsExcel,

  'GET /api/proposals/:id/reply': ({ kernel, actor, params }) => replyOf(kernel, actor, params.id),
  'PUT /api/proposals/:id/letter': ({ kernel, actor, params, body }) =>
    keepLetterOf(kernel, actor, params.id, body.letter),
  async 'POST /api/proposals/previews'({ body }) {
    orThrow(refuseMarkedValues(body.letter))
    const document = orThrow(readOfficialDocument(documentOf(body.letter, body.outcome)))
    return { pages: [...(await typesetter.previewPages(document))] }
  },
  'POST /api/proposals/:id/reply': ({ kernel, actor, params, body }) => submitReply(kernel, actor, params.id, body),

  'GET /api/proposals/:id/opinions': ({ kernel, actor, params }) => opinionsOf(kernel, actor, params.id),
  'POST /api/proposals/:id/opinions': ({ kernel, actor, params, body }) => takeOpinion(kernel, actor, params.id, body),
})
