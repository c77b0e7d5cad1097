import { units } from '#test/properties/office.ts'

/** What one writer does over and over: a matter from registration to its end, one command after another. */
export const course = ['register', 'upload', 'assign', 'accept', 'submit', 'approve', 'deliver', 'close'] as const

export type Step = (typeof course)[number]

/** How far a writer has come: the first of its commands that nobody acknowledged. */
export interface Place {
  readonly writer: number
  /** Which of its matters, from 0. */
  readonly n: number
  /** Index into `course`. */
  readonly step: number
  /** Where it is registered already. */
  readonly matterId?: string
  /** Where it is uploaded already. */
  readonly sha256?: string
}

/** A command that was acknowledged, or an upload. */
export interface Acknowledged {
  readonly writer: number
  readonly n: number
  readonly action: Step
  readonly matterId?: string
  readonly seq?: number
  readonly sha256?: string
}

/** The same each time it is tried, so that a retry is known for one. */
export const keyOf = (writer: number, n: number, action: Step) => `${writer}/${n}/${action}`

export const actorOf: Readonly<Record<Step, string>> = {
  register: '登记甲',
  upload: '城建联络',
  assign: '登记甲',
  accept: '城建联络',
  submit: '城建联络',
  approve: '城建科长',
  deliver: '登记甲',
  close: '登记甲',
}

const titleOf = ({ writer, n }: Place) => `第${writer}路第${n}件：路灯不亮`

export const registrationOf = (place: Place) => ({
  door: 'visit',
  receivedOn: '2026-03-02',
  title: titleOf(place),
  content: `${titleOf(place)}，请予修复。`,
  track: 'hotline',
  raisers: [{ kind: 'person' as const, name: '来访人', phone: '000' }],
})

export function inputOf(place: Place, action: Step): Record<string, unknown> {
  switch (action) {
    case 'assign':
      return { unit: units[1]?.id }
    case 'submit':
      return { text: `${titleOf(place)}，已修复。`, evidence: '现场记录见材料', files: [{ sha256: place.sha256 }] }
    case 'deliver':
      return { deliveries: [{ raiser: 1, channel: 'phone', proof: '已通话' }] }
    default:
      return {}
  }
}

export function afterwards(place: Place, said: Acknowledged): Place {
  if (place.step + 1 === course.length) return { writer: place.writer, n: place.n + 1, step: 0 }
  return {
    ...place,
    step: place.step + 1,
    ...(said.action === 'register' ? { matterId: said.matterId } : {}),
    ...(said.action === 'upload' ? { sha256: said.sha256 } : {}),
  }
}
