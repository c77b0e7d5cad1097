import type { Day } from '#lib/day.ts'

/** What one person wrote on the sheet: a proposal, an instruction, what was done. */
export interface Opinion {
  readonly text: string
  readonly name: string
  readonly on?: Day
}

/** One person to whom the document is circulated. They sign by hand. */
export interface Reader {
  readonly name: string
  readonly sentOn?: Day
  readonly returnedOn?: Day
}

/** 文件处理单. What is left out stays empty, with room to write by hand. */
export interface ProcessingSheet {
  /** The office's name, at the head. */
  readonly office: string
  /** 收文编号 and 收文日期. */
  readonly number: string
  readonly receivedOn: Day
  /** 来文单位, 文号, 标题. */
  readonly organ: string
  readonly documentNumber?: string
  readonly title: string
  /** 文种 and 紧急程度, in words. */
  readonly documentKind?: string
  readonly urgency?: string
  /** 份数. */
  readonly copies?: number
  /** 附件: their names, or how many. */
  readonly attachments?: string
  /** 拟办意见. */
  readonly proposals: readonly Opinion[]
  /** 领导批示. */
  readonly instructions: readonly Opinion[]
  /** 传阅. */
  readonly readers: readonly Reader[]
  /** 承办单位, 承办人, 办理期限. */
  readonly unit?: string
  readonly owner?: string
  readonly dueOn?: Day
  /** 办理情况（结果）. */
  readonly outcomes: readonly Opinion[]
  /** What the QR code holds: the address of the matter. */
  readonly address?: string
}
