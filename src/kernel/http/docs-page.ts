import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const page = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>回音 API</title><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/api/docs/ui/swagger-ui.css"></head>
<body><main id="api"></main><script src="/api/docs/ui/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>`

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null, docExpansion: 'none' })`

/** The API's documentation, read from the same description, without anything from outside. */
export async function addDocsPage(server: FastifyInstance): Promise<void> {
  const ui = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  await server.register(fastifyStatic, {
    root: ui,
    prefix: '/api/docs/ui/',
    decorateReply: false,
    allowedPath: path => path === '/swagger-ui.css' || path === '/swagger-ui-bundle.js',
  })
  server.get('/api/docs', (_, reply) => reply.type('text/html; charset=utf-8').send(page))
  server.get('/api/docs/start.js', (_, reply) => reply.type('text/javascript; charset=utf-8').send(start))
}
