import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { FieldFault } from '#kernel/procedure/read-input.ts'
import { Refusal, type Text } from '#kernel/refusal.ts'
import type { Endpoint } from './endpoint.ts'
import { invalidInput } from './general-refusals.ts'

type Issue = z.core.$ZodIssue

/** What a rule of the contract asks, in office words. */
function ruleOf(issue: Issue): Text {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { zh: '必须填写', en: 'is needed' }
        : { zh: `应为 ${issue.expected}`, en: `must be ${issue.expected}` }
    case 'too_small':
      return { zh: `不能少于 ${issue.minimum}`, en: `must be at least ${issue.minimum}` }
    case 'too_big':
      return { zh: `不能多于 ${issue.maximum}`, en: `must be at most ${issue.maximum}` }
    case 'invalid_value':
      return { zh: `可选：${issue.values.join('、')}`, en: `must be one of ${issue.values.join(', ')}` }
    case 'invalid_format':
      return { zh: `格式不正确（${issue.format}）`, en: `is not a valid ${issue.format}` }
    default:
      return { zh: '不符合要求', en: issue.message }
  }
}

function faultsOf(where: string, issues: readonly Issue[]): FieldFault[] {
  return issues.map(issue => {
    const path = issue.path.map(String).join('.')
    const rule = ruleOf(issue)
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
