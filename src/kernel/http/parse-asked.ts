import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { FieldFault } from '#kernel/procedure/read-input.ts'
import { Refusal } from '#kernel/refusal.ts'
import { ruleOfIssue } from '#lib/rule-of-issue.ts'
import type { Endpoint } from './endpoint.ts'
import { invalidInput } from './general-refusals.ts'

type Issue = z.core.$ZodIssue

function faultsOf(where: string, issues: readonly Issue[]): FieldFault[] {
  return issues.map(issue => {
    const path = issue.path.map(String).join('.')
    const rule = ruleOfIssue(issue)
    const name = path || where
    return { path: name, rule: issue.code, text: { zh: `“${name}”${rule.zh}`, en: `“${name}” ${rule.en}` } }
  })
}

/** Params, query and body as the contract has them. Throws one Refusal with every fault, so that all is mended at once. */
export function parseAsked(
  endpoint: Endpoint,
  request: FastifyRequest,
): { params: unknown; query: unknown; body: unknown } {
  const faults: FieldFault[] = []
  const read = (where: string, schema: z.ZodType | undefined, value: unknown) => {
    if (!schema) return undefined
    const result = schema.safeParse(value ?? {})
    if (!result.success) faults.push(...faultsOf(where, result.error.issues))
    return result.data
  }
  const asked = {
    params: read('params', endpoint.params, request.params),
    query: read('query', endpoint.query, request.query),
    body: endpoint.takes === 'multipart' ? undefined : read('body', endpoint.body, request.body),
  }
  if (faults.length === 0) return asked
  const text = {
    zh: `${faults.map(fault => fault.text.zh).join('；')}。`,
    en: `${faults.map(fault => fault.text.en).join('; ')}.`,
  }
  throw new Refusal(invalidInput.code, invalidInput.status, text, { fields: faults })
}
