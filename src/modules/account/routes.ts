import { changePassword } from '#kernel/account/accounts.ts'
import { deviceOf } from '#kernel/account/device.ts'
import { noSuchSession } from '#kernel/account/refusals.ts'
import { beginSecondFactor, confirmSecondFactor, endSecondFactor } from '#kernel/account/second-factor.ts'
import { clearSessionCookie, sessionToken, setSessionCookie } from '#kernel/account/session-cookie.ts'
import { actorOfToken, asSignIn, revokeSessions, sessionsOf } from '#kernel/account/sessions.ts'
import { redeemSetupLink, setupLinkOwner } from '#kernel/account/setup-link.ts'
import { signIn } from '#kernel/account/sign-in.ts'
import { inTransaction } from '#kernel/db/transaction.ts'
import { refused } from '#kernel/http/refused.ts'
import { defineRoutes } from '#kernel/http/routes.ts'
import { recordAudit } from '#kernel/ledger/audit.ts'
import { contract } from './contract.ts'
import { goOutside, returnFromOutside } from './outside.ts'
import { accountView, changePreferences, sessionView } from './own-account.ts'

export const routes = defineRoutes(contract, {
  async 'GET /api/sign-in'({ request }) {
    const { directory, identityProvider } = request.server.signInMeans
    return { directory: directory !== undefined, identityProvider: identityProvider?.name ?? null }
  },
  'GET /api/sign-in/outside': goOutside,
  'GET /api/sign-in/outside/return': returnFromOutside,

  async 'POST /api/session'({ kernel, body, request, reply, requestId }) {
    const from = { address: request.ip, device: deviceOf(request.headers['user-agent']), requestId }
    const { token, endsAt, personId } = await signIn(kernel, { ...body, ...from }, request.server.signInMeans.directory)
    setSessionCookie(request, reply, token, endsAt)
    return sessionView(kernel, personId)
  },
  'GET /api/session': ({ kernel, actor }) => sessionView(kernel, actor.personId),
  async 'DELETE /api/session'({ kernel, request, reply, requestId }) {
    const token = sessionToken(request)
    const actor = await actorOfToken(kernel, token)
    clearSessionCookie(request, reply)
    if (!actor) return
    await inTransaction(kernel.db, asSignIn, async trx => {
      await revokeSessions(trx, actor.personId, kernel.now(), { token })
      await recordAudit(trx, { at: kernel.now(), actor, act: 'sign-out', requestId })
    })
  },

  'GET /api/account': ({ kernel, actor }) => accountView(kernel, actor),
  'PATCH /api/account': ({ kernel, actor, body }) => changePreferences(kernel, actor, body),
  'PUT /api/account/password': ({ kernel, actor, body, request, requestId }) =>
    changePassword(kernel, actor, { ...body, token: sessionToken(request), requestId }),

  'POST /api/account/second-factor': ({ kernel, actor }) => beginSecondFactor(kernel, actor),
  async 'POST /api/account/second-factor/confirmation'({ kernel, actor, body, requestId }) {
    return { recoveryCodes: [...(await confirmSecondFactor(kernel, actor, body.code, requestId))] }
  },
  'POST /api/account/second-factor/removal': ({ kernel, actor, body, requestId }) =>
    endSecondFactor(kernel, actor, body.password, requestId),

  async 'GET /api/account/sessions'({ kernel, actor, request }) {
    return { sessions: await sessionsOf(kernel, actor.personId, sessionToken(request)) }
  },
  async 'DELETE /api/account/sessions/:id'({ kernel, actor, params, requestId }) {
    await inTransaction(kernel.db, asSignIn, async trx => {
      const ended = await revokeSessions(trx, actor.personId, kernel.now(), { id: params.id })
      if (ended === 0) throw refused(noSuchSession)
      await recordAudit(trx, { at: kernel.now(), actor, act: 'session-revoked', requestId })
    })
  },

  'POST /api/set-up/owner': ({ kernel, body }) => setupLinkOwner(kernel, body.token),
  'POST /api/set-up': ({ kernel, body, requestId }) => redeemSetupLink(kernel, body.token, body.password, requestId),
})
