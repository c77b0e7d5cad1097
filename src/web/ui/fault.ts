import { isRefusal } from '#kernel/refusal.ts'

/** Something that is nobody's "no": the server could not be reached, or a bug with the number that it was logged under. */
export interface Fault {
  readonly kind: 'unreachable' | 'bug'
  readonly reference?: string
}

export function faultOf(error: unknown): Fault {
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) return { kind: 'unreachable' }
  if (isRefusal(error) && typeof error.details.reference === 'string') {
    return { kind: 'bug', reference: error.details.reference }
  }
  return { kind: 'bug' }
}
