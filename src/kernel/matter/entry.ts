import type { Door } from '#kernel/procedure/procedure.ts'
import type { Day } from '#lib/day.ts'
import type {
  Approval,
  Copy,
  DocumentNumber,
  FileRef,
  Objection,
  Party,
  Raiser,
  Rating,
  Task,
  Version,
} from './state.ts'

export type ActorKind = 'person' | 'raiser' | 'system'

/** What an action changed, said in full: replaying needs no rule and no directory. Every key is optional and additive. */
export interface EntryData {
  /** Of the first entry: what was opened. A correction of the day of receipt says it again. */
  readonly opened?: {
    readonly kind: string
    readonly version: number
    readonly door: Door
    readonly receivedOn: Day
    /** The matter that it stands under. */
    readonly parentId?: string
  }
  /** Registered or corrected facts, merged into the matter's fields. */
  readonly fields?: Readonly<Record<string, unknown>>
  readonly raisers?: readonly Raiser[]
  readonly lead?: Party
  readonly support?: readonly (Party & { readonly taskNo: number })[]
  readonly opinion?: {
    readonly taskNo: number
    readonly text: string
    readonly dissents: boolean
    /** It was said in so many words; of an older entry that does not dissent nobody knows. */
    readonly agrees?: true
    readonly version?: number
  }
  readonly bounces?: number
  readonly objection?: Objection
  /** Null: it was given to another since. */
  readonly leadDecided?: { readonly again: boolean } | null
  readonly draft?: { readonly text: string; readonly files: readonly FileRef[]; readonly outcome?: string } | null
  readonly answer?: {
    readonly text: string
    readonly files: readonly FileRef[]
    readonly outcome?: string
    readonly approvedBy: string | null
  }
  readonly deliveries?: readonly {
    readonly answerSeq: number
    readonly raiser: number
    readonly channel: string
    readonly proof: string
    readonly undeliverable?: string
  }[]
  readonly rating?: Omit<Rating, 'seq'>
  /** Of an act of a raiser's: which of them. */
  readonly byRaiser?: number
  readonly files?: readonly FileRef[]
  readonly version?: Omit<Version, 'seq'>
  readonly approval?: Omit<Approval, 'seq' | 'action' | 'by'>
  /** Handed out by this entry. */
  readonly copies?: readonly Omit<Copy, 'seq'>[]
  readonly copyBack?: { readonly no: number; readonly signedBy: string; readonly text?: string }
  /** A copy that another person answers for from now on. */
  readonly copyMoved?: { readonly no: number; readonly personId: string; readonly taskNo: number }
  /** An opinion that another person owes from now on; the unit that was asked stays. */
  readonly supportMoved?: { readonly from: number; readonly taskNo: number; readonly personId: string }
  readonly copiesWithdrawn?: readonly number[]
  /** Null: the number it bore is void. */
  readonly documentNumber?: DocumentNumber | null
  readonly extensionAsked?: { readonly limit: string; readonly reason: string; readonly askedBy: string } | null
  readonly reopened?: true
  /** The report of the cycle before never came. */
  readonly reportMissed?: true
  /** Some raisers have it, others not yet: no limit ends by it. */
  readonly partial?: true
  /** For the clocks. */
  readonly dueOn?: Day
  readonly dueOns?: Readonly<Record<string, Day>>
  readonly limit?: string
  readonly amount?: number
  /** Why, in the actor's words. */
  readonly reason?: string
  readonly text?: string
  /** Persons and units that have to do with it from now on. */
  readonly parties?: readonly string[]
}

/** One line of the ledger (办理记录): the only way a matter changes. */
export interface Entry {
  readonly matterId: string
  readonly seq: number
  readonly action: string
  readonly actorKind: ActorKind
  readonly actorId: string | null
  /** 代: the person whom the actor stood in for. */
  readonly forId: string | null
  /** When it happened, which for paper handled elsewhere is not when it was recorded. ISO instants. */
  readonly happenedAt: string
  readonly recordedAt: string
  /** The step the matter stands at afterwards, and whether it is still open. */
  readonly step: string
  readonly open: boolean
  readonly data: EntryData
  readonly opens: readonly Omit<Task, 'openedSeq' | 'openedAt'>[]
  readonly closes: readonly number[]
  /** Hex SHA-256 of the entry before it in this matter; null for the first. */
  readonly prev: string | null
  readonly hash: string
}
