import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyInstance {
    /** Whether people reach this server by https, even where TLS ends at a proxy that says nothing of it. */
    behindTls: boolean
  }
}

const name = 'huiyin-session'

const isSecure = (request: FastifyRequest) => request.protocol === 'https' || request.server.behindTls

/** Under TLS the name carries `__Host-`: no other host of the domain can set it. */
const nameFor = (request: FastifyRequest) => (isSecure(request) ? `__Host-${name}` : name)

/** Out of reach of scripts and, but for plain links, of other sites. */
const options = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request) }) as const

export function sessionToken(request: FastifyRequest): string | undefined {
  return request.cookies[nameFor(request)]
}

/** Ends with the session. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string, endsAt: Date): void {
  reply.setCookie(nameFor(request), token, { ...options(request), expires: endsAt })
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameFor(request), options(request))
}

const journey = 'huiyin-journey'
const journeySeconds = 600

/** What is remembered while somebody is at the identity provider; this browser alone has it. */
export function setJourneyCookie(request: FastifyRequest, reply: FastifyReply, value: object): void {
  const text = Buffer.from(JSON.stringify(value)).toString('base64url')
  reply.setCookie(journey, text, { ...options(request), path: '/api/sign-in', maxAge: journeySeconds })
}

/** Read once. Undefined where there is none or it is not ours. */
export function takeJourneyCookie(request: FastifyRequest, reply: FastifyReply): Record<string, unknown> | undefined {
  const text = request.cookies[journey]
  reply.clearCookie(journey, { ...options(request), path: '/api/sign-in' })
  if (!text) return undefined
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
