import { buffer } from 'node:stream/consumers'
import { readOnly } from '#kernel/db/transaction.ts'
import { refuseMarkedValues } from '#kernel/door/refuse-marked-values.ts'
import { typeOfMime } from '#kernel/file/accepted-types.ts'
import { extractText } from '#kernel/file/text.ts'
import { defineRoutes } from '#kernel/http/routes.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { entriesOf, matterById } from '#kernel/matter/queries.ts'
import { sightOf } from '#kernel/matter/sight.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { orThrow } from '#kernel/refusal.ts'
import { receiveUpload } from '#modules/desk/public.ts'
import { contract } from './contract.ts'
import { answersBefore, marksOf } from './marks.ts'
import { proposalsOf } from './proposals.ts'

async function proposed(kernel: Kernel, text: string, title: string) {
  const { directory } = await kernel.facts()
  return { title, items: proposalsOf(text, directory) }
}

export const routes = defineRoutes(contract, {
  async 'POST /api/supervision/proposals'({ kernel, actor, request }) {
    const file = await receiveUpload(kernel, request, actor.personId)
    const { parts } = await extractText(await buffer(kernel.files.open(file.sha256)), typeOfMime(file.type))
    const text = parts.filter(part => part.kind === 'page').map(part => part.text)
    return proposed(kernel, text.join('\n'), file.name.replace(/\.[^.]+$/, ''))
  },

  async 'POST /api/supervision/proposals-of-text'({ kernel, body }) {
    orThrow(refuseMarkedValues(body))
    return proposed(kernel, body.text, '')
  },

  async 'GET /api/supervision/marks/:id'({ kernel, actor, params }) {
    const { directory } = await kernel.facts()
    return readOnly(kernel.db, databaseActorOf(actor), async trx => {
      const { state } = await matterById(trx, params.id)
      if (!sightOf(state, actor).whole || (!state.draft && state.answers.length === 0)) return { marks: [] }
      const [entries, before] = [await entriesOf(trx, params.id), await answersBefore(trx, params.id)]
      return { marks: marksOf(state, entries, before, directory) }
    })
  },
})
