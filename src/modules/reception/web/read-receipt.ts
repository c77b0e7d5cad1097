import { refusal } from '#kernel/refusal.ts'
import type { Receipt } from './client.ts'
import { checkTexts } from './texts.ts'

/** A receipt out of its file. Throws a Refusal for any other file; whether it is genuine only the server can say. */
export function readReceipt(text: string): Receipt {
  const value = parsed(text)
  if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'huiyin-receipt') {
    return value as Receipt
  }
  throw refusal('not-a-receipt', 422, checkTexts.notAReceipt)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
