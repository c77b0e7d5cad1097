import { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'

/** What is said of an error: a database's `detail` quotes the row, which may be somebody's name or number. */
function errorForLog(error: Error & { code?: string; constraint?: string }) {
  return {
    type: error.name,
    message: error.message,
    stack: error.stack ?? '',
    code: error.code ?? '',
    constraint: error.constraint ?? '',
  }
}

/** Lines of JSON, each with the request's id. No bodies, no cookies, no addresses of people, no query: what they look for is theirs. */
export function logOptions(log: boolean): Pick<FastifyServerOptions, 'logger' | 'logController'> {
  return {
    logger: log ? { level: 'info', serializers: { err: errorForLog } } : false,
    logController: new LogController({ disableRequestLogging: true }),
  }
}

/** One line an answer, under the route's pattern: /api/matters/:id, never the id. */
export function logAnswers(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    const ms = Math.round(reply.elapsedTime)
    request.log.info(
      { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode, ms },
      'answered',
    )
  })
}
