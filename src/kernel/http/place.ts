import { refusal } from '#kernel/refusal.ts'

/** A place in a list ordered by an instant and an id, as the client carries it from one piece to the next. */
export interface Place {
  /** ISO instant, microseconds kept. */
  readonly at: string
  readonly id: string
}

const form = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)~([0-9a-f-]{36}|\d+)$/

export function writePlace(at: Date | string, id: string): string {
  return `${typeof at === 'string' ? at : at.toISOString()}~${id}`
}

/** Throws a Refusal where the text is no place. */
export function readPlace(text: string): Place {
  const match = form.exec(text)
  if (!match?.[1] || !match[2])
    throw refusal('no-such-place', 422, {
      zh: '翻页位置无效，请从头查看。',
      en: 'That place in the list is not valid. Start from the top.',
    })
  return { at: match[1], id: match[2] }
}
