import type { Text } from '#kernel/refusal.ts'
import type { Citation } from '#law/instrument.ts'
import type { Day } from '#lib/day.ts'
import type { FieldSpec } from './field.ts'
import type { LimitSpec } from './limit.ts'

/** Roles that come with a post. The three administrators (三员) never see matters. */
export const roles = [
  'registrar',
  'handler',
  'section-head',
  'director',
  'leader',
  'liaison',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const
export type Role = (typeof roles)[number]

/**
 * Who may act. Roles of the whole office ('registrar', 'director', 'leader') are held by a post anywhere; the others are
 * relations to the matter: 'task-owner' owes a task of the purpose that the action discharges, 'lead-head' heads the lead
 * unit, 'task-unit-head' heads the unit in which an open task lies, 'lead-member' works in the lead unit, 'addressed-leader'
 * gave the instruction, 'party' is a person whom the entries name as having to do with it, 'raiser' raised the matter (through the receipt code or as a person of this office), 'staff' is
 * whoever holds a post that is not an administrator's, 'system' is a timer, an import or what follows by itself.
 */
export type By =
  | 'registrar'
  | 'director'
  | 'leader'
  | 'task-owner'
  | 'lead-head'
  | 'task-unit-head'
  | 'lead-member'
  | 'addressed-leader'
  | 'party'
  | 'raiser'
  | 'staff'
  | 'system'

/** What a task is for; the words are in the catalogue. */
export const purposes = [
  'assign',
  'accept',
  'handle',
  'support',
  'review',
  'deliver',
  'decide',
  'close',
  'report-back',
  'wait',
  'draft',
  'propose',
  'gather',
  'send',
  'sign',
  'check',
  'number',
  'print',
  'distribute',
  'acknowledge',
  'read',
  'report',
  'confirm',
] as const
export type Purpose = (typeof purposes)[number]

/** Owed beside the matter's own course by whoever was asked: it gives them no say in the rest. */
export const besideTheCourse: readonly Purpose[] = ['support', 'acknowledge', 'read', 'report', 'confirm']

/**
 * Whom a step's task falls to. The directory resolves it to a living person at the time of the act. 'signer' is the
 * person whom the matter's field of that name says, 'raiser' the first person of this office who raised it.
 */
export type OwedBy =
  | 'registrar'
  | 'director'
  | 'lead'
  | 'lead-head'
  | 'same'
  | 'addressed-leader'
  | 'openness-lead'
  | 'raiser'
  | 'signer'

/** What is owed while a matter stands at a step: there is always someone, and always a day. */
export interface Owes<Limit extends string = string> {
  readonly purpose: Purpose
  readonly by: OwedBy
  /** The limit whose due day is the task's. It runs whenever a matter is at this step. */
  readonly limit: Limit
}

export interface StepSpec<Limit extends string = string> {
  readonly title: Text
  readonly owes?: Owes<Limit>
  /** Nothing is owed any more: the matter is closed. */
  readonly final?: true
}

/** The actions common to every procedure, defined once in `#kernel/matter/deeds/`. */
export const deedNames = [
  'register', // 登记 → opens the matter
  'assign', // 交办: lead unit and person, supporting units, a day if one is named; also 转办 and the decision of a dispute
  'accept', // 签收
  'return', // 退回: reason required; a second bounce goes to options.secondTo
  'appeal', // 提请复议: against the decision of who leads, once
  'inform', // 告知: tells the raisers what was received and how it goes on
  'progress', // 反馈
  'note', // 备注
  'urge', // 催办
  'ask-extension', // 申请延期: opens a task for who decides
  'grant-extension', // 批准延期
  'refuse-extension', // 不同意延期
  'pause', // 暂停计时: only where the limit has a pause on this action
  'resume', // 恢复计时
  'support', // 协办意见, with dissent
  'submit', // 报审: a draft answer with its evidence
  'approve', // 审核同意: the draft becomes the answer
  'send-back', // 退办: reason required
  'answer', // 答复 without review
  'deliver', // 送达: channel and proof for each raiser
  'rate', // 评价, by the raiser
  'take-rating', // 登记征询意见: what a raiser said on paper of the answer, taken down
  'reopen', // 重办
  'close', // 办结: refused unless every raiser has the answer
  'archive', // 归档
  'add', // 补充材料, by the raiser
  'join-raiser', // 并件: one more raiser of the same matter
  'correct', // 更正 registered facts; what stood before stays in the ledger
  'hand-over', // 移交 one open task to another person
  'proceed', // any other move to a step, with a text
  'ask-report', // 要求报告: one cycle's report is owed; the one before, if it never came, is recorded as missed
  'ask-confirmation', // 请本人确认: words taken down on somebody's behalf wait for them
  'confirm', // 本人确认
  'draft', // 起草、改稿: one more version of the text
  'endorse', // 签批: consent to the version as it stands
  'consult', // 会签、征求意见: several units at once, each owing an opinion
  'hand-out', // 分发、传阅: copies to units, people and organs outside, each owing its receipt
  'hand-back', // 签收回执、阅毕: leads on once every copy is back
  'withdraw', // 撤回: the copies that are out are called back
  'take-number', // 编号: the next of a series, or one reserved
  'void-number', // 作废文号: reason required
] as const
export type DeedName = (typeof deedNames)[number]

/** How an action's deed may differ from procedure to procedure; data, read by the deed. */
export interface DeedOptions<Step extends string = string, Limit extends string = string> {
  /** The step that a second bounce goes to. */
  readonly secondTo?: Step
  /** The limit that an extension or a pause speaks of. */
  readonly limit?: Limit
  /** The further task that the deed opens beside the step's own: an opinion asked of a supporting unit, an extension to decide. */
  readonly owes?: Owes<Limit>
  /** Of a registration: whoever registers leads. */
  readonly leads?: true
  /** The action that follows at once by itself, and why raisers outside are not reached by it where it delivers. */
  readonly followedBy?: { readonly action: string; readonly undeliverable?: string }
  /**
   * Of words that are a raiser's inside: the action that follows at once where another took them down, and asks that raiser to
   * confirm them. Paper handled elsewhere is not asked about again.
   */
  readonly confirmedThrough?: string
  /** Of a hand-back: what follows by itself once every copy is back, where it can be done then, and what it says. */
  readonly onceBack?: { readonly action: string; readonly says: Readonly<Record<string, unknown>> }
  /** A change of substance against the version last approved by `approvedBy` is followed at once by that action. */
  readonly whenSubstantive?: { readonly approvedBy: string; readonly followedBy: string }
}

export interface ActionSpec<Step extends string = string, Limit extends string = string> {
  readonly title: Text
  /** The common action that this is: what it takes, what it decides. See `#kernel/matter/deeds/`. */
  readonly deed: DeedName
  readonly from: readonly Step[] | 'open' | 'closed'
  /** The step it leads to; absent: the matter stays where it is. */
  readonly to?: Step
  readonly by: readonly By[]
  /** Only for matters of which the field says one of these; one that says nothing counts as the field's default. */
  readonly onlyWhen?: { readonly field: string; readonly is: readonly string[] }
  /** It says its own fields anew: what it leaves out of them is no longer so. */
  readonly restates?: true
  /** Names of conditions (see `conditions.ts`) that must hold. */
  readonly when?: readonly string[]
  /** Possible until this limit's day is over, and refused as too late afterwards. The limit runs wherever the action can be taken. */
  readonly within?: Limit
  readonly options?: DeedOptions<Step, Limit>
  /** Fields asked for beside the deed's own. */
  readonly fields?: Readonly<Record<string, FieldSpec>>
  readonly basis?: Citation
  /**
   * Taken on a page of its module's own, as what it takes is more than a form: `$id` stands for the matter. Of a registration it is
   * the better way, not the only one.
   */
  readonly page?: string
}

export const doors = ['visit', 'call', 'letter', 'online', 'document', 'leader', 'deputy', 'internal'] as const
export type Door = (typeof doors)[number]

export const raiserKinds = ['person', 'organisation', 'anonymous', 'unit', 'staff'] as const
export type RaiserKind = (typeof raiserKinds)[number]

/** A kind of matter, as data: what may be done, by whom, by when and on what authority. */
export interface Procedure<
  Step extends string = string,
  Action extends string = string,
  Limit extends string = string,
  Field extends string = string,
> {
  readonly key: string
  readonly title: Text
  readonly basis: Citation
  readonly version: number
  readonly inForceFrom: Day
  /** 编号: `{prefix}〔{year}〕{no}号`; one series a kind and year. */
  readonly series: string
  readonly raisers: readonly RaiserKind[]
  /** Of a raiser who works here: only whoever holds a post of one of these roles. */
  readonly raisersHold?: readonly ('leader' | 'director')[]
  readonly doors: readonly Door[]
  readonly fields: Readonly<Record<Field, FieldSpec>>
  readonly steps: Readonly<Record<Step, StepSpec<Limit>>>
  readonly first: Step
  readonly actions: Readonly<Record<Action, ActionSpec<Step, Limit>>>
  readonly limits: Readonly<Record<Limit, LimitSpec<Action, Field>>>
  /**
   * One of this kind stands under a matter of one of these kinds, and who in relation to that matter may place it there. That one does not
   * close before it.
   */
  readonly under?: { readonly kinds: readonly string[]; readonly by: readonly By[]; readonly title: Text }
  /** Never offered as like what somebody else registers: who has nothing to do with it does not learn that it is there. */
  readonly apart?: true
  /** What copies are of: the paper that was registered and is handed round; otherwise what the matter issues in answer. */
  readonly copiesOf?: 'registration'
  /** The sheet that this kind prints instead of the usual one, at its address; `$id` stands for the matter. */
  readonly sheet?: { readonly title: Text; readonly address: string }
  /** Grades at or below which a rating reopens the matter, by which action; `times`: so often and no more. */
  readonly reopenOn?: { readonly gradeAtMost: number; readonly by: Action; readonly times?: number }
}
