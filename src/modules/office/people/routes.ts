import type { SetupLink } from '#kernel/account/setup-link.ts'
import { refused } from '#kernel/http/refused.ts'
import { defineRoutes } from '#kernel/http/routes.ts'
import { deactivatePerson, handOverAll } from '#kernel/matter/hand-over.ts'
import { absencesFrom, endAbsence, recordAbsence } from './absences.ts'
import { peopleContract } from './contract.ts'
import {
  addPerson,
  changePerson,
  endSessions,
  giveAccount,
  newSetupLink,
  takeBack,
  unlockPerson,
} from './person-commands.ts'
import { peopleFound, personById } from './person-rows.ts'
import { changePost, givePost } from './post-commands.ts'
import { noSuchPerson } from './refusals.ts'
import { addUnit, changeUnit } from './unit-commands.ts'

const shown = ({ path, expiresAt }: SetupLink) => ({ path, expiresAt: expiresAt.toISOString() })

export const peopleRoutes = defineRoutes(peopleContract, {
  async 'GET /api/office/units'({ kernel }) {
    const { directory } = await kernel.facts()
    return { units: [...directory.units.values()] }
  },
  async 'POST /api/office/units'({ body, ...doing }) {
    return { id: await addUnit(doing, body) }
  },
  'PATCH /api/office/units/:id': ({ params, body, ...doing }) => changeUnit(doing, params.id, body),

  'GET /api/office/people': ({ kernel, query }) => peopleFound(kernel, query),
  async 'POST /api/office/people'({ body, ...doing }) {
    const { id, setupLink } = await addPerson(doing, body)
    return { id, setupLink: setupLink && shown(setupLink) }
  },
  'GET /api/office/people/:id': ({ kernel, params }) => personById(kernel, params.id),
  'PATCH /api/office/people/:id': ({ params, body, ...doing }) => changePerson(doing, params.id, body),
  'POST /api/office/people/:id/deactivation': ({ kernel, actor, params }) =>
    deactivatePerson(kernel, { personId: params.id, actor }),
  'DELETE /api/office/people/:id/deactivation': ({ params, ...doing }) => takeBack(doing, params.id),
  async 'POST /api/office/people/:id/hand-over'({ kernel, actor, params, body }) {
    const { directory } = await kernel.facts()
    if (!directory.people.has(params.id) || !directory.people.get(body.to)?.active) throw refused(noSuchPerson)
    const outcome = await handOverAll(kernel, { ...body, from: params.id, actor })
    return { ...outcome, refused: outcome.refused.map(one => ({ ...one, refusal: one.refusal.toJSON() })) }
  },

  async 'POST /api/office/people/:id/posts'({ params, body, ...doing }) {
    return { id: await givePost(doing, params.id, body) }
  },
  'PATCH /api/office/posts/:id': ({ params, body, ...doing }) => changePost(doing, params.id, body),

  async 'POST /api/office/people/:id/account'({ params, body, ...doing }) {
    return shown(await giveAccount(doing, params.id, body.login))
  },
  async 'POST /api/office/people/:id/set-up-link'({ params, ...doing }) {
    return shown(await newSetupLink(doing, params.id))
  },
  'DELETE /api/office/people/:id/lock': ({ params, ...doing }) => unlockPerson(doing, params.id),
  'DELETE /api/office/people/:id/sessions': ({ params, ...doing }) => endSessions(doing, params.id),

  async 'GET /api/office/absences'({ kernel, actor, query }) {
    return { absences: await absencesFrom(kernel, actor, query.person) }
  },
  async 'POST /api/office/absences'({ body, ...doing }) {
    return { id: await recordAbsence(doing, body) }
  },
  'DELETE /api/office/absences/:id': ({ params, ...doing }) => endAbsence(doing, params.id),
})
