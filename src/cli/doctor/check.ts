import type { Text } from '#kernel/refusal.ts'

/** One thing that was looked at. `missing`: cannot work; `advice`: works, with something left out. */
export interface Check {
  readonly name: string
  readonly state: 'good' | 'advice' | 'missing'
  readonly text: Text
}

export const good = (name: string, zh: string, en: string): Check => ({ name, state: 'good', text: { zh, en } })
export const advice = (name: string, zh: string, en: string): Check => ({ name, state: 'advice', text: { zh, en } })
export const missing = (name: string, zh: string, en: string): Check => ({ name, state: 'missing', text: { zh, en } })
