import type { Door } from '#kernel/procedure/procedure.ts'
import type { Day } from '#lib/day.ts'
import type { MatterState } from './state.ts'

interface Opening {
  readonly id: string
  readonly kind: string
  readonly version: number
  readonly parentId?: string
  readonly step: string
  readonly door: Door
  readonly receivedOn: Day
  readonly registeredAt: string
  readonly registeredBy: string | null
}

/** A matter of which nothing is said yet but how it was opened: what its first entry is decided on, and builds on. */
export function blankMatter(opening: Opening): MatterState {
  return {
    ...opening,
    seq: 0,
    head: '',
    open: true,
    closedAt: null,
    fields: {},
    raisers: [],
    lead: null,
    support: [],
    tasks: [],
    lastTaskNo: 0,
    bounces: 0,
    leadDecided: null,
    draft: null,
    answers: [],
    deliveries: [],
    ratings: [],
    files: [],
    versions: [],
    approvals: [],
    copies: [],
    documentNumber: null,
    reopenedSeq: null,
    extensionAsked: null,
    events: [],
    taken: {},
    parties: [],
    holders: [],
  }
}
