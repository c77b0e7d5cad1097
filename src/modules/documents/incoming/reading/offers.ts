import type { Offer, Place, Sureness } from './incoming-reading.ts'
import type { PagedText } from './paged-text.ts'

const longestExcerpt = 120

/** Makes offers out of what was found on a line of this text. */
export interface Offering {
  place(line: number, excerpt?: string): Place
  offer<T>(value: T, line: number, sure: Sureness, excerpt?: string): Offer<T>
}

export function offeringFrom({ lines, pageOf }: PagedText): Offering {
  const place = (line: number, excerpt = lines[line - 1] ?? ''): Place => {
    const page = pageOf(line)
    return { line, ...(page && { page }), excerpt: cut(excerpt.trim()) }
  }
  return { place, offer: (value, line, sure, excerpt) => ({ value, sure, ...place(line, excerpt) }) }
}

const cut = (text: string) => (text.length > longestExcerpt ? `${text.slice(0, longestExcerpt - 1)}…` : text)
