import { deviceOf } from '#kernel/account/device.ts'
import type { Journey } from '#kernel/account/means.ts'
import { noOutsideSignIn, outsideUnknown } from '#kernel/account/refusals.ts'
import { setJourneyCookie, setSessionCookie, takeJourneyCookie } from '#kernel/account/session-cookie.ts'
import { signInFromOutside } from '#kernel/account/sign-in.ts'
import { refused } from '#kernel/http/refused.ts'
import type { Ask } from '#kernel/http/routes.ts'
import type { AccountContract } from './contract.ts'

function providerOf({ request }: Pick<Ask<AccountContract['GET /api/session']>, 'request'>) {
  const provider = request.server.signInMeans.identityProvider
  if (!provider) throw refused(noOutsideSignIn)
  return provider
}

/** Leaves for the identity provider, remembering in this browser what its answer must fit. */
export async function goOutside(ask: Ask<AccountContract['GET /api/sign-in/outside']>) {
  const { address, journey } = await providerOf(ask).depart()
  setJourneyCookie(ask.request, ask.reply, journey)
  return ask.reply.redirect(address)
}

function isJourney(value: Record<string, unknown> | undefined): value is Record<string, unknown> & Journey {
  return [value?.state, value?.nonce, value?.verifier].every(part => typeof part === 'string')
}

/** Comes back: a session for whom the provider vouches, then on to the pages. */
export async function returnFromOutside(ask: Ask<AccountContract['GET /api/sign-in/outside/return']>) {
  const { kernel, request, reply, requestId } = ask
  const provider = providerOf(ask)
  const journey = takeJourneyCookie(request, reply)
  if (!isJourney(journey)) throw refused(outsideUnknown)
  const known = await provider.arrive(new URL(request.url, 'http://here'), journey).catch((error: unknown) => {
    // What the provider said is for the administrator's log; the person is told to ask.
    request.log.warn({ err: error }, 'the identity provider did not vouch')
    throw refused(outsideUnknown)
  })
  const from = { device: deviceOf(request.headers['user-agent']), requestId }
  const { token, endsAt } = await signInFromOutside(kernel, known, from)
  setSessionCookie(request, reply, token, endsAt)
  return reply.redirect('/')
}
