import { z } from 'zod'
import type { Contract, Endpoint, RefusalSpec } from './endpoint.ts'
import { refusalsOf } from './general-refusals.ts'

interface Described {
  readonly title: string
  readonly version: string
  readonly contracts: readonly { readonly module: string; readonly contract: Contract }[]
}

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' })
  return json
}

function parametersOf(endpoint: Endpoint) {
  const of = (where: 'path' | 'query', schema: z.ZodType | undefined) => {
    if (!schema) return []
    const json = schemaOf(schema, 'input') as {
      properties?: Record<string, { description?: string }>
      required?: string[]
    }
    return Object.entries(json.properties ?? {}).map(([name, property]) => ({
      name,
      in: where,
      required: where === 'path' || (json.required ?? []).includes(name),
      schema: property,
    }))
  }
  return [...of('path', endpoint.params), ...of('query', endpoint.query)]
}

function bodyOf(endpoint: Endpoint) {
  if (endpoint.takes === 'multipart') {
    const schema = { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } }
  }
  if (!endpoint.body) return {}
  return {
    requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } },
  }
}

const replyTypes = { file: 'application/octet-stream', events: 'text/event-stream' } as const

function replyOf({ replies }: Endpoint) {
  if (replies === 'nothing') return { '204': { description: '完成 Done' } }
  if (replies === 'redirect')
    return { '302': { description: '转到 Goes on to', headers: { location: { schema: { type: 'string' } } } } }
  if (replies === 'file' || replies === 'events')
    return { '200': { description: '成功 OK', content: { [replyTypes[replies]]: { schema: { type: 'string' } } } } }
  return { '200': { description: '成功 OK', content: { 'application/json': { schema: schemaOf(replies, 'output') } } } }
}

/** Refusals of one status stand together: the code tells them apart. */
function refusalReplies(refusals: readonly RefusalSpec[]) {
  const byStatus = Map.groupBy(refusals, refusal => refusal.status)
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => {
      const codes = [...new Map(those.map(one => [one.code, one])).values()]
      const said = codes.map(({ code, text }) => `- \`${code}\` ${text.zh} ${text.en}`).join('\n')
      const schema = {
        allOf: [
          { $ref: '#/components/schemas/Refusal' },
          { properties: { code: { enum: codes.map(one => one.code) } } },
        ],
      }
      return [String(status), { description: said, content: { 'application/json': { schema } } }]
    }),
  )
}

const refusalSchema = {
  type: 'object',
  required: ['code', 'status', 'text', 'details'],
  properties: {
    code: { type: 'string' },
    status: { type: 'integer' },
    text: { type: 'object', required: ['zh', 'en'], properties: { zh: { type: 'string' }, en: { type: 'string' } } },
    details: { type: 'object' },
  },
} as const

function operationOf(key: string, endpoint: Endpoint, module: string) {
  const access =
    endpoint.access === 'public' || endpoint.access === 'person' ? endpoint.access : endpoint.access.join(', ')
  return {
    operationId: key.replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, ''),
    tags: [module],
    summary: endpoint.summary.zh,
    description: `${endpoint.summary.en}\n\n权限 Access: ${access}`,
    parameters: parametersOf(endpoint),
    ...bodyOf(endpoint),
    responses: { ...replyOf(endpoint), ...refusalReplies(refusalsOf(key, endpoint)) },
    security: endpoint.access === 'public' ? [] : [{ session: [] }],
  }
}

/** OpenAPI 3.1 of all that can be asked, from the same table that validates it. */
export function openApiOf({ title, version, contracts }: Described) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { module, contract } of contracts) {
    for (const [key, endpoint] of Object.entries(contract)) {
      const [method = '', path = ''] = key.split(' ')
      const address = path.replace(/:(\w+)/g, '{$1}')
      paths[address] = { ...paths[address], [method.toLowerCase()]: operationOf(key, endpoint, module) }
    }
  }
  return {
    openapi: '3.1.0',
    info: { title, version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    tags: contracts.map(({ module }) => ({ name: module })),
    paths,
    components: {
      schemas: { Refusal: refusalSchema },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'huiyin-session' } },
    },
  }
}
