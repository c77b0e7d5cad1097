import type { ClockEvent } from '#kernel/procedure/clock.ts'
import type { Door, Purpose, RaiserKind } from '#kernel/procedure/procedure.ts'
import type { Day } from '#lib/day.ts'

/** Who raised it, as the ledger holds it: who they are stays outside, bound by a commitment (SHA-256 of salt and identity). */
export interface Raiser {
  readonly no: number
  readonly kind: RaiserKind
  readonly commitment: string
  /** A raiser inside: answered in the system itself. */
  readonly unitId?: string
  readonly personId?: string
  /** SHA-256 (hex) of the receipt code. */
  readonly receipt?: string
}

/** A task that one person owes on this matter. `limit` names the clock that says by when. */
export interface Task {
  readonly no: number
  readonly purpose: Purpose
  readonly ownerId: string
  readonly unitId: string
  readonly limit: string
  readonly openedSeq: number
  readonly openedAt: string
}

export interface FileRef {
  readonly sha256: string
  readonly name: string
  readonly size: number
  readonly type: string
}

export interface Party {
  readonly unitId: string
  readonly personId: string
}

/** 退回: whose it was, whose it should be and on what basis, or why the unit cannot say. */
export interface Objection {
  readonly unitId?: string
  readonly suggestedUnitId?: string
  /** What of the units' duties (三定) says so. */
  readonly basis?: string
  readonly whoUnknown?: string
}

export interface Answer {
  readonly seq: number
  readonly text: string
  readonly files: readonly FileRef[]
  readonly approvedBy: string | null
  /** Where an answer is a refusal to act or points elsewhere: its kind, from the procedure's choices. */
  readonly outcome?: string
}

export interface Delivery {
  readonly seq: number
  readonly answerSeq: number
  readonly raiser: number
  readonly channel: string
  readonly proof: string
  /** Why it could not be delivered; the answer stays readable by the receipt code. */
  readonly undeliverable?: string
}

export interface Rating {
  readonly seq: number
  readonly raiser: number
  readonly grade: number
  readonly virtues: readonly string[]
  readonly faults: readonly string[]
  readonly text: string
}

/** One state of the text that a matter is about (文稿): its bytes by their hash, and what of it is substance. */
export interface Version {
  readonly seq: number
  readonly file: FileRef
  /** SHA-256 (hex) of the words that are approved: versions that differ in layout alone share it. */
  readonly substance: string
}

/** How a person consents: in words, or by a circle round their name (圈阅), which counts as consent. */
export type Manner = 'opinion' | 'circled'

/** 签批: somebody's consent, to one version and no other. */
export interface Approval {
  readonly seq: number
  readonly action: string
  readonly by: string | null
  /** Counted from 1. */
  readonly version: number
  readonly manner: Manner
  readonly opinion: string
}

/** 份: a copy handed to a unit, a person or an organ outside, who have to say that they had it. */
export interface Copy {
  readonly no: number
  readonly seq: number
  readonly unitId?: string
  readonly personId?: string
  /** Of an organ outside, for whom the registrar owes the receipt. */
  readonly name?: string
  readonly taskNo: number
  readonly back?: { readonly seq: number; readonly signedBy: string; readonly text?: string }
  /** The entry that called it back. */
  readonly withdrawn?: number
}

/** 文号: what the matter issues bears it; taken in order from a series of its own. */
export interface DocumentNumber {
  readonly series: string
  readonly year: number
  readonly no: number
  readonly number: string
}

/** What a matter is after its entries; nothing in it that they do not say. */
export interface MatterState {
  readonly id: string
  readonly kind: string
  readonly version: number
  /** The matter that it stands under; one that stands by itself has none. */
  readonly parentId?: string
  /** How many entries it has had; also the version that a command says it saw. */
  readonly seq: number
  readonly head: string
  readonly step: string
  readonly open: boolean
  readonly door: Door
  readonly receivedOn: Day
  readonly registeredAt: string
  readonly registeredBy: string | null
  readonly closedAt: string | null
  readonly fields: Readonly<Record<string, unknown>>
  readonly raisers: readonly Raiser[]
  readonly lead: Party | null
  readonly support: readonly (Party & {
    readonly taskNo: number
    readonly opinion?: string
    readonly dissents?: boolean
    /** It was said in so many words. */
    readonly agrees?: true
    /** The version of the text that it speaks of, where there is one. */
    readonly version?: number
  })[]
  readonly tasks: readonly Task[]
  readonly lastTaskNo: number
  /** Bounces since it was last decided who handles it. */
  readonly bounces: number
  /** 裁定主办: the lead as it is was decided after a dispute; `again`: after an appeal, for good. */
  readonly leadDecided: { readonly seq: number; readonly again: boolean } | null
  readonly draft: {
    readonly seq: number
    readonly text: string
    readonly files: readonly FileRef[]
    readonly outcome?: string
  } | null
  readonly answers: readonly Answer[]
  readonly deliveries: readonly Delivery[]
  readonly ratings: readonly Rating[]
  readonly files: readonly FileRef[]
  readonly versions: readonly Version[]
  readonly approvals: readonly Approval[]
  readonly copies: readonly Copy[]
  readonly documentNumber: DocumentNumber | null
  /** The entry that last opened it again; an answer must come after it. */
  readonly reopenedSeq: number | null
  readonly extensionAsked: {
    readonly seq: number
    readonly limit: string
    readonly reason: string
    readonly askedBy: string
  } | null
  /** What the clocks need of the history; kept so that a command does not read all entries. */
  readonly events: readonly ClockEvent[]
  /** How often each action was taken. */
  readonly taken: Readonly<Record<string, number>>
  /** Units and persons who have to do with it, and so may see it. */
  readonly parties: readonly string[]
  /** Units and persons who merely hold, or held, a copy: they see what was issued, and their copy. */
  readonly holders: readonly string[]
}
