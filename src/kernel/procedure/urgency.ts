import type { FieldSpec } from './field.ts'

/** 紧急程度 of what comes or goes in writing; an office's limits may depend on it. */
export const urgency = {
  type: 'choice',
  title: { zh: '紧急程度', en: 'Urgency' },
  required: true,
  default: 'ordinary',
  choices: {
    ordinary: { zh: '平件', en: 'Ordinary' },
    urgent: { zh: '加急', en: 'Urgent' },
    'most-urgent': { zh: '特急', en: 'Most urgent' },
  },
} as const satisfies FieldSpec
