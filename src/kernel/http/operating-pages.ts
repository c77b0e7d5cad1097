import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Kernel } from '#kernel/kernel.ts'
import { notPermitted } from './general-refusals.ts'
import { refused } from './refused.ts'

/** For those who run it: alive, ready to answer, and how it fares. */
export function addOperatingPages(server: FastifyInstance, kernel: Kernel, token: string | undefined): void {
  const metrics = metricsOf(server, kernel)
  server.get('/healthz', async () => ({ ok: true }))
  server.get('/readyz', async (request, reply) => {
    try {
      await kernel.db.pool.query('select 1')
      return { ok: true }
    } catch (error) {
      request.log.warn({ err: error }, 'the database does not answer')
      return reply.status(503).send({ ok: false })
    }
  })
  server.get('/metrics', async (request, reply) => {
    if (!mayLook(request, token)) throw refused(notPermitted)
    return reply.type(metrics.contentType).send(await metrics.metrics())
  })
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

const hashOf = (text: string) => createHash('sha256').update(text).digest()

/** A proxy on this machine speaks for others, and says so. */
function mayLook(request: FastifyRequest, token: string | undefined): boolean {
  const given = request.headers.authorization?.replace(/^Bearer /, '')
  if (token && given) return timingSafeEqual(hashOf(given), hashOf(token))
  const forOthers = ['x-forwarded-for', 'forwarded', 'x-real-ip'].some(name => request.headers[name] !== undefined)
  return loopback.has(request.socket.remoteAddress ?? '') && !forOthers
}

/** A registry of its own for each server, so that two in one process (tests) do not meet. */
function metricsOf(server: FastifyInstance, kernel: Kernel): Registry {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const answered = new Histogram({
    name: 'huiyin_http_seconds',
    help: 'Time until an answer was sent, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  server.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode }
    answered.observe(labels, reply.elapsedTime / 1000)
  })
  new Gauge({
    name: 'huiyin_database_connections',
    help: 'Connections of the pool, and requests that wait for one',
    labelNames: ['state'],
    registers,
    collect() {
      const { totalCount, idleCount, waitingCount } = kernel.db.pool
      this.set({ state: 'used' }, totalCount - idleCount)
      this.set({ state: 'idle' }, idleCount)
      this.set({ state: 'waiting' }, waitingCount)
    },
  })
  return registry
}
