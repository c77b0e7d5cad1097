import type { Answer, MatterState } from './state.ts'

/** The answer that stands: the last, unless the matter was opened again after it. */
export function answerNow(state: MatterState): Answer | undefined {
  const last = state.answers.at(-1)
  return last && last.seq > (state.reopenedSeq ?? 0) ? last : undefined
}

/** The raisers who have the answer that stands, or of whom it is recorded why they cannot. */
export function delivered(state: MatterState): ReadonlySet<number> {
  const now = answerNow(state)
  return new Set(state.deliveries.filter(one => one.answerSeq === now?.seq).map(one => one.raiser))
}

export function everyRaiserHasIt(state: MatterState): boolean {
  const reached = delivered(state)
  return answerNow(state) !== undefined && state.raisers.every(raiser => reached.has(raiser.no))
}
