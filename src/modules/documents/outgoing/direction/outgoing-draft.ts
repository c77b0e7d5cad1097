import type { OfficialDocument } from '#modules/documents/format/document/official-document.ts'
import type { Direction } from './direction.ts'

/**
 * What a recipient is to the sender. It is given, never guessed from a name.
 *
 * superior 上级机关; superior-department 上级主管部门; peer 同级或者不相隶属机关; subordinate 下级机关, 下级党委、政府的部门;
 * subordinate-government 下级党委、政府; person 个人; internal 本机关的内设机构.
 */
export type Relation =
  | 'superior'
  | 'superior-department'
  | 'peer'
  | 'subordinate'
  | 'subordinate-government'
  | 'person'
  | 'internal'

export interface Recipient {
  readonly name: string
  readonly relation: Relation
}

/** 党委, 政府, 办公厅（室）, 部门, 部门内设机构. */
export type SenderKind = 'party-committee' | 'government' | 'general-office' | 'department' | 'inner-section'

/** A document that is to go out, with what the rules of 行文 need to know and the document itself does not say. */
export interface OutgoingDraft {
  readonly document: OfficialDocument
  readonly direction: Direction
  readonly senderKind: SenderKind
  /** 主送 and 抄送. */
  readonly recipients: readonly Recipient[]
  readonly copies: readonly Recipient[]
  /** 上级机关负责人直接交办. */
  readonly assignedByLeader?: boolean
  /** 经本级党委、政府同意或者授权. */
  readonly authorised?: boolean
  /** 重大事项, 重要行文. */
  readonly important?: boolean
  /** The superior that an important document downwards is copied to. */
  readonly directSuperior?: string
  /** 越级行文: the organs that it passes over. */
  readonly passedOver?: readonly string[]
  /** 受双重领导: the superior that it is not addressed to. */
  readonly otherSuperior?: string
  /** 联合行文: the other organs. */
  readonly jointWith?: readonly { readonly name: string; readonly sameLevel: boolean }[]
  /** 涉及多个部门的事项: whether they agreed. */
  readonly agreed?: boolean
}
