import { isRefusal, type Refusal } from '#kernel/refusal.ts'

/** Something that is nobody's "no": the server could not be reached, or a bug with the number that it was logged under. */
export interface Fault {
  readonly kind: 'unreachable' | 'bug'
  readonly reference?: string
}

/** Undefined for a refusal, which says itself what it is. */
export function faultOf(error: unknown): Fault | undefined {
  if (isRealRefusal(error)) return undefined
  if (isRefusal(error) && error.status === 0) return { kind: 'unreachable' }
  const reference = isRefusal(error) ? error.details.reference : undefined
  return { kind: 'bug', reference: typeof reference === 'string' ? reference : undefined }
}

/** The client makes refusals of what did not reach the server (status 0) and of bugs (500 and more), too. */
export function isRealRefusal(error: unknown): error is Refusal {
  return isRefusal(error) && error.status > 0 && error.status < 500
}
