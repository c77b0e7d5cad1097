import { randomUUID } from 'node:crypto'
import { dayOf } from '#lib/day.ts'
import { oneOf, randomFrom } from './random.ts'
import { heading, text, words } from './vocabulary.ts'

/** One thing that a clerk asks, as an address; `ids` are matters that this clerk sees. */
export interface Question {
  readonly name: string
  readonly path: (seen: { readonly ids: readonly string[]; readonly now: Date }, random: () => number) => string
}

const list = (query: Record<string, string>) => `/api/matters?${new URLSearchParams({ limit: '50', ...query })}`
const daysAgo = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)
/** The hundred commonest words are in every third matter to every twentieth. */
const common = words.slice(0, 100)
const rare = words.slice(2000)
const anyOf = (from: readonly string[], random: () => number) => oneOf(from, random)
const noWhere = '鑫犇骉淼焱垚'

const onOneDayOfTwoYears = (now: Date, random: () => number) => daysAgo(now, Math.floor(random() * 730))

export const questions: readonly Question[] = [
  { name: 'list, newest', path: () => list({ sort: 'newest' }) },
  { name: 'list, open by due day', path: () => list({ sort: 'due', open: 'yes' }) },
  {
    name: 'list, filtered by lamp',
    path: (_, random) => list({ sort: 'newest', lamp: anyOf(['red', 'yellow', 'green'], random) }),
  },
  {
    name: 'list, filtered by step',
    path: (_, random) =>
      list({ sort: 'newest', step: anyOf(['handling', 'reviewing', 'delivered', 'reported'], random) }),
  },
  {
    name: 'list, a month of the past',
    path: ({ now }, random) => {
      const until = onOneDayOfTwoYears(now, random)
      return list({ sort: 'newest', from: dayOf(daysAgo(until, 30)), until: dayOf(until) })
    },
  },
  {
    name: 'list, deep in it',
    path: ({ ids, now }, random) =>
      list({ sort: 'newest', after: `${onOneDayOfTwoYears(now, random).toISOString()}~${ids[0]}` }),
  },
  { name: 'desk', path: () => '/api/desk?limit=50' },
  { name: 'search, common word', path: (_, random) => list({ sort: 'newest', q: anyOf(common, random) }) },
  {
    name: 'search, two common words',
    path: (_, random) => list({ sort: 'newest', q: `${anyOf(common, random)} ${anyOf(common, random)}` }),
  },
  { name: 'search, rare word', path: (_, random) => list({ sort: 'newest', q: anyOf(rare, random) }) },
  {
    name: 'search, 4 to 8 characters',
    path: (_, random) => list({ sort: 'newest', q: `${anyOf(common, random)}${anyOf(words, random)}`.slice(0, 8) }),
  },
  {
    name: 'search, nowhere',
    path: (_, random) => list({ sort: 'newest', q: `${anyOf([...noWhere], random)}${anyOf([...noWhere], random)}` }),
  },
  { name: 'matter page', path: ({ ids }, random) => `/api/matters/${anyOf(ids, random)}` },
  {
    name: 'alike, title being typed',
    path: (_, random) => `/api/likeness?${new URLSearchParams({ text: heading(random) })}`,
  },
  {
    name: 'alike, whole text',
    path: (_, random) => `/api/likeness?${new URLSearchParams({ text: text(200, random) })}`,
  },
]

/** A visitor's request as a registrar types it, different each time. */
export function registration(nth: number, now: Date) {
  const random = randomFrom(nth + 0x7000_0000)
  return {
    key: randomUUID(),
    kind: 'citizen-request',
    input: {
      door: 'visit',
      receivedOn: dayOf(now),
      track: 'hotline',
      title: heading(random),
      content: text(50 + Math.floor(350 * random() ** 2), random),
      raisers: [{ kind: 'person', name: `来访人${nth}`, phone: `1390${String(nth).padStart(7, '0')}` }],
    },
  }
}
