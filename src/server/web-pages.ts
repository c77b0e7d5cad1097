import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '#kernel/refusal.ts'

const built = join(import.meta.dirname, '../../dist/web')

const noSuchAddress = () =>
  new Refusal('no-such-address', 404, { zh: '没有这个地址。', en: 'There is no such address.' })

/** The pages as they were built, ready compressed. Any address that is no file is a page of the one application. */
export async function addWebPages(server: FastifyInstance, folder = built): Promise<void> {
  const there = existsSync(join(folder, 'index.html'))
  if (there)
    await server.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      index: false,
      wildcard: false,
      // What is in assets/ has its hash in its name; the rest is asked for again.
      setHeaders: (reply, path) =>
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
    })
  server.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/')
    if (there && page) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    const refused = noSuchAddress()
    return reply.status(refused.status).send(refused.toJSON())
  })
}
