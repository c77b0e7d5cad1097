import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

const name = 'huiyin-session'

/** Under TLS the name carries `__Host-`: no other host of the domain can set it. */
const nameFor = (request: FastifyRequest) => (request.protocol === 'https' ? `__Host-${name}` : name)

export function sessionToken(request: FastifyRequest): string | undefined {
  return request.cookies[nameFor(request)]
}

/** Out of reach of scripts and of other sites; ends with the session. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string, endsAt: Date): void {
  reply.setCookie(nameFor(request), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    expires: endsAt,
  })
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameFor(request), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
  })
}
