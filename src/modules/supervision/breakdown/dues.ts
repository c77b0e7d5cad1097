import type { Day } from '#lib/day.ts'
import { dueForms } from './due-forms.ts'

/** By when, in the words of the source. `on` is left out where the words name no day: 持续推进, 春节前. */
export interface Due {
  readonly phrase: string
  readonly on?: Day
}

interface FoundDue extends Due {
  readonly from: number
  readonly to: number
}

/**
 * The times by which something is due, in order. `alone`: the text is a 分工 or a field that names a time, so that a bare
 * 2026年10月31日 and 持续推进 are times as well. `issued` is the day of the document: 6月底前 is the next end of June from there.
 */
export function duesIn(text: string, issued: Day | undefined, alone = false): FoundDue[] {
  const found: FoundDue[] = []
  for (const { pattern, on, alone: onlyAlone } of dueForms) {
    if (onlyAlone && !alone) continue
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (found.some(other => from < other.to && other.from < to)) continue
      const due = on?.(match.groups ?? {}, issued)
      found.push({ phrase: match[0], from, to, ...(due && { on: due }) })
    }
  }
  return found.sort((a, b) => a.from - b.from)
}
