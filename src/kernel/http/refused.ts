import { type Refusal, type RefusalDetails, refusal } from '#kernel/refusal.ts'
import type { RefusalSpec } from './endpoint.ts'

/** The Refusal of a line in the contract, so that what is thrown and what is listed never differ. */
export function refused({ code, status, text }: RefusalSpec, details?: RefusalDetails): Refusal {
  return refusal(code, status, text, details)
}
