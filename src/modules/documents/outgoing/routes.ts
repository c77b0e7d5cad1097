import { inTransaction, readOnly } from '#kernel/db/transaction.ts'
import { refuseMarkedValues } from '#kernel/door/refuse-marked-values.ts'
import { defineRoutes } from '#kernel/http/routes.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { recordAudit } from '#kernel/ledger/audit.ts'
import { availableActions } from '#kernel/matter/available.ts'
import { procedureOf } from '#kernel/matter/commands.ts'
import { beginDocumentSeries, reserveDocumentNumber, voidReservedNumber } from '#kernel/matter/document-series.ts'
import { entriesOf, type KeptMatter, matterById } from '#kernel/matter/queries.ts'
import { sightOf } from '#kernel/matter/sight.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { orThrow, refusal } from '#kernel/refusal.ts'
import { compareDocuments } from '../format/compare/compare-documents.ts'
import { readOfficialDocument } from '../format/document/read-official-document.ts'
import { typesetter } from '../format/typesetter.ts'
import { beginDocument, printDocument, replaceDocument, saveVersion, savingNow } from './commands.ts'
import { contract } from './contract.ts'
import { directionFaults } from './direction/direction-faults.ts'
import { allDocumentSeries, numbersOf } from './queries.ts'
import { starters } from './starters/starters.ts'
import { textOf } from './text.ts'
import { repeatedIn } from './wording.ts'

/** The matter as whoever has to do with it sees it. To a holder of a copy its drafts do not exist. */
async function wholeDocument(kernel: Kernel, actor: Actor, id: string) {
  const found = await readOnly(kernel.db, databaseActorOf(actor), async trx => ({
    ...(await matterById(trx, id)),
    entries: await entriesOf(trx, id),
  }))
  if (found.state.kind === 'outgoing-document' && sightOf(found.state, actor).whole) return found
  throw refusal('no-such-matter', 404, {
    zh: '没有此文稿，或您无权查看。',
    en: 'There is no such document, or it is not yours to see.',
  })
}

/** The last consent, to whichever version: what was changed since is what whoever consents next has to look at. */
function consentedIn(procedure: Procedure, { approvals }: MatterState) {
  const last = approvals.at(-1)
  const title = last && procedure.actions[last.action]?.title
  return title ? { version: last.version, title } : null
}

async function versionOf(kernel: Kernel, { state }: KeptMatter, no: number) {
  const document = await textOf(kernel, state, no)
  if (document) return document
  throw refusal('no-such-version', 404, { zh: `没有第${no}稿。`, en: `There is no version ${no}.` })
}

export const routes = defineRoutes(contract, {
  async 'GET /api/documents/starters'() {
    return {
      starters: Object.entries(starters).map(([key, { title, use, kind, direction, basis }]) => ({
        key,
        title,
        use,
        kind,
        direction,
        basis,
      })),
    }
  },

  async 'POST /api/documents/outgoing'({ kernel, actor, body }) {
    const { id, number } = await beginDocument({ kernel, actor }, body)
    return { id, number }
  },

  async 'GET /api/documents/outgoing/:id'({ kernel, actor, params, query }) {
    const { number, state, entries } = await wholeDocument(kernel, actor, params.id)
    const facts = await kernel.facts()
    const procedure = procedureOf(kernel, state.kind, state.version)
    const printing = availableActions(procedure, state, actor, facts).find(one => one.action === 'print')
    const version = query.version ?? state.versions.length
    const document = version === 0 ? null : await versionOf(kernel, { number, state }, version)
    return {
      id: state.id,
      number,
      title: String(state.fields.title ?? ''),
      seq: state.seq,
      step: state.step,
      stepTitle: procedure.steps[state.step]?.title ?? { zh: state.step, en: state.step },
      direction: state.fields.direction as 'up',
      version,
      versions: state.versions.map(({ seq }, i) => {
        const entry = entries[seq - 1]
        const note = entry?.data.text
        return { no: i + 1, at: entry?.happenedAt ?? '', by: entry?.actorId ?? null, ...(note ? { note } : {}) }
      }),
      document: document && { ...document },
      ...savingNow(kernel, state, actor, facts),
      mayPrint: printing !== undefined && !printing.refusal,
      documentNumber: state.documentNumber?.number ?? null,
      consented: consentedIn(procedure, state),
      cosigned: entries.findLast(({ action }) => action === 'concludeCosign')?.data.text ?? null,
    }
  },

  'POST /api/documents/outgoing/:id/versions': ({ kernel, actor, params, body }) =>
    saveVersion({ kernel, actor }, { ...body, id: params.id }),

  async 'GET /api/documents/outgoing/:id/comparison'({ kernel, actor, params, query }) {
    const matter = await wholeDocument(kernel, actor, params.id)
    const [from, to] = [await versionOf(kernel, matter, query.from), await versionOf(kernel, matter, query.to)]
    return compareDocuments(from, to)
  },

  'POST /api/documents/outgoing/:id/printing': ({ kernel, actor, params, body }) =>
    printDocument({ kernel, actor }, { ...body, id: params.id }),

  async 'POST /api/documents/outgoing/:id/replacement'({ kernel, actor, params, body }) {
    const { id, number } = await replaceDocument({ kernel, actor }, { ...body, ...params })
    return { id, number }
  },

  async 'POST /api/documents/previews'({ body }) {
    return { pages: [...(await typesetter.previewPages(orThrow(readOfficialDocument(body.document))))] }
  },

  async 'POST /api/documents/direction-checks'({ body }) {
    return { faults: directionFaults({ ...body, document: orThrow(readOfficialDocument(body.document)) }) }
  },

  async 'POST /api/documents/wording-checks'({ kernel, actor, body }) {
    const document = orThrow(readOfficialDocument(body.document))
    return { repeated: [...(await repeatedIn(kernel, actor, document, body.except))] }
  },

  async 'GET /api/documents/series'({ kernel, actor }) {
    const series = await readOnly(kernel.db, databaseActorOf(actor), allDocumentSeries)
    return { series: series.map(one => ({ ...one, reserved: [...one.reserved] })) }
  },

  async 'GET /api/documents/series/:series/:year'({ kernel, actor, params, query }) {
    const limit = 200
    const rows = await readOnly(kernel.db, databaseActorOf(actor), trx =>
      numbersOf(trx, { ...params, after: query.after, limit }),
    )
    const states = { use: 'used', reserve: 'reserved', void: 'void' } as const
    return {
      numbers: rows.map(({ act, matter_id: matterId, at, ...row }) => ({
        ...row,
        state: states[act],
        matterId,
        at: at.toISOString(),
      })),
      next: rows.length < limit ? null : (rows.at(-1)?.no ?? null),
    }
  },

  async 'POST /api/documents/series/:series/:year/beginning'({ kernel, actor, params, body, requestId }) {
    await inTransaction(kernel.db, databaseActorOf(actor), async trx => {
      await beginDocumentSeries(trx, kernel, { ...params, ...body })
      await recordAudit(trx, {
        at: kernel.now(),
        actor,
        act: 'series-begun',
        subject: seriesOf(params),
        details: body,
        requestId,
      })
    })
  },

  async 'POST /api/documents/series/:series/:year/reservations'({ kernel, actor, params, body, requestId }) {
    orThrow(refuseMarkedValues(body))
    return inTransaction(kernel.db, databaseActorOf(actor), async trx => {
      const number = await reserveDocumentNumber(trx, kernel, { ...params, ...body })
      await recordAudit(trx, { at: kernel.now(), actor, act: 'number-reserved', subject: number, requestId })
      return { number }
    })
  },

  async 'POST /api/documents/series/:series/:year/voids'({ kernel, actor, params, body, requestId }) {
    orThrow(refuseMarkedValues(body))
    await inTransaction(kernel.db, databaseActorOf(actor), async trx => {
      await voidReservedNumber(trx, kernel, { ...params, ...body })
      const subject = `${seriesOf(params)}${body.no}号`
      await recordAudit(trx, { at: kernel.now(), actor, act: 'number-voided', subject, requestId })
    })
  },
})

const seriesOf = ({ series, year }: { readonly series: string; readonly year: number }) => `${series}〔${year}〕`
