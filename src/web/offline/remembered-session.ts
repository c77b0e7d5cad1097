import type { Session } from '../session.ts'

const key = 'huiyin.session'

/** Who was signed in here last, for pages that work without a network: what they keep belongs to that person. */
export function rememberedSession(): NonNullable<Session> | undefined {
  const kept = localStorage.getItem(key)
  return kept === null ? undefined : (JSON.parse(kept) as NonNullable<Session>)
}

/** One whose session ran out is still remembered; whoever signs out, or another who signs in, ends it. */
export function rememberSession(session: NonNullable<Session>): void {
  localStorage.setItem(key, JSON.stringify(session))
}

export function forgetSession(): void {
  localStorage.removeItem(key)
}
