import type { Text } from '#lib/text.ts'
import { type DocumentKind, documentKinds } from '#modules/documents/format/document/kinds.ts'

/** 行文方向. */
export const directions = {
  up: { zh: '上行文', en: 'Upwards' },
  level: { zh: '平行文', en: 'To equals' },
  down: { zh: '下行文', en: 'Downwards' },
  public: { zh: '公布性公文', en: 'To the public' },
} as const satisfies Record<string, Text>

export type Direction = keyof typeof directions

/** Where each kind may go by what 条例第八条 says it is for, its usual direction first. */
const directionsOf: Readonly<Record<DocumentKind, readonly [Direction, ...Direction[]]>> = {
  resolution: ['down', 'public'],
  decision: ['down', 'public'],
  order: ['down', 'public'],
  communique: ['public', 'down'],
  announcement: ['public'],
  'public-notice': ['public'],
  // 意见 goes up as a proposal, to equals for reference, down to be carried out
  opinion: ['down', 'up', 'level'],
  // 有关单位周知
  notice: ['down', 'level'],
  circular: ['down'],
  report: ['up'],
  request: ['up'],
  approval: ['down'],
  // 向同级人民代表大会或者人民代表大会常务委员会提请审议
  bill: ['level'],
  letter: ['level'],
  minutes: ['down', 'level'],
}

/** The usual direction of a kind, for a form to begin with. */
export const inferDirection = (kind: DocumentKind): Direction => directionsOf[kind][0]

/** The kinds that may be written in this direction, in the order of 条例第八条. */
export function kindsFor(direction: Direction): DocumentKind[] {
  return (Object.keys(documentKinds) as DocumentKind[]).filter(kind => directionsOf[kind].includes(direction))
}
