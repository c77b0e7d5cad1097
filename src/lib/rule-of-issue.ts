import type { z } from 'zod'
import type { Text } from './text.ts'

/** What a rule of a schema asks, in office words, to stand after the name of the field. */
export function ruleOfIssue(issue: z.core.$ZodIssue): Text {
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
