import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import type { Endpoint } from './endpoint.ts'
import { internalError, invalidInput, refusalsOf, tooLarge, tooOften } from './general-refusals.ts'
import { refused } from './refused.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The line of the contract that a route answers. */
    asked?: { readonly key: string; readonly endpoint: Endpoint }
  }
}

/** One place makes JSON of what went wrong. Who meets a bug gets a reference and nothing else. */
export function answerErrors(server: FastifyInstance, onlyDeclared: boolean): void {
  server.setErrorHandler((error, request, reply) => {
    const no = asRefusal(error)
    if (no && onlyDeclared && !isDeclared(no, request))
      return answerBug(new Error(`the contract does not name the refusal ${no.code}`), request, reply)
    return no ? reply.status(no.status).send(no.toJSON()) : answerBug(error, request, reply)
  })
}

function answerBug(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.log.error({ err: error }, 'bug')
  const { code, status, text } = internalError
  return reply.status(status).send({ code, status, text, details: { reference: request.id } })
}

function isDeclared(no: Refusal, request: FastifyRequest): boolean {
  const { asked } = request.routeOptions.config
  if (!asked) return true
  return refusalsOf(asked.key, asked.endpoint).some(({ code, status }) => code === no.code && status === no.status)
}

/** PostgreSQL keeps no NUL, in text (22021) nor in JSON (22P05). */
const unkeepable = new Set(['22021', '22P05'])

/** What a command refused, or what the HTTP library did: too large, too often, not the form asked for. */
function asRefusal(error: unknown): Refusal | undefined {
  if (isRefusal(error)) return error
  const { statusCode = 500, code } = error as { statusCode?: number; code?: string }
  if (code !== undefined && unkeepable.has(code))
    return refusal(
      invalidInput.code,
      invalidInput.status,
      {
        zh: '所填文字含有不能保存的控制字符，请删去以后重试。',
        en: 'What was typed contains a control character that cannot be kept. Take it out and try again.',
      },
      { fields: [] },
    )
  if (statusCode === 413) return refused(tooLarge)
  if (statusCode === 429) return refused(tooOften)
  if (statusCode < 400 || statusCode >= 500) return undefined
  return refusal(
    invalidInput.code,
    invalidInput.status,
    { zh: '请求格式不正确。', en: 'The request is not of the form asked for.' },
    { fields: [] },
  )
}
