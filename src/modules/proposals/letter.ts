import type { MatterState } from '#kernel/matter/state.ts'
import type { Day } from '#lib/day.ts'
import { blocksOfLines } from '#modules/documents/public.ts'
import { namesIn } from './listing/names.ts'

/** 答复函, as its parts are written. */
export interface Letter {
  readonly organ: string
  readonly number: string
  readonly title: string
  readonly recipients: string
  readonly text: string
  readonly signature: string
  readonly date: string
  readonly contact: string
  readonly copies: string
}

/** The letter as an official document: class at the upper right, as is customary; an entry on 联系人 below the date. */
export function documentOf(letter: Letter, outcome: string | undefined): object {
  const lines = letter.text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  return {
    form: 'letter',
    kind: 'letter',
    mark: { organs: [letter.organ] },
    ...(outcome ? { remark: `办理结果：${outcome.toUpperCase()}` } : {}),
    ...(letter.number ? { number: letter.number } : {}),
    title: letter.title,
    recipients: letter.recipients,
    blocks: blocksOfLines(...lines),
    signatures: [{ name: letter.signature }],
    date: letter.date,
    ...(letter.contact ? { notes: [letter.contact] } : {}),
    ...(letter.copies ? { copies: letter.copies } : {}),
  }
}

/** What a reply is to be answered to begins with, by custom; every part is there to be changed. */
export function firstLetter({ fields, raisers }: MatterState, office: string, today: Day): Letter {
  const npc = fields.body !== 'cppcc'
  const [kind, who] = npc ? (['建议', '代表'] as const) : (['提案', '委员'] as const)
  const said = (key: string) => String(fields[key] ?? '')
  const title = said('title')
  const number = said('number').replace(/^第|号$/g, '')
  const [first = ''] = namesIn(String(fields.raisedBy ?? ''))
  const several = raisers.length > 1
  const person = raisers[0]?.kind !== 'organisation'
  const recipients = `${first}${several ? `等${raisers.length}位` : ''}${person || several ? who : ''}`
  return {
    organ: office,
    number: '',
    title: `关于${said('session')}${number && `第${number}号`}${kind}的答复`,
    recipients: recipients || who,
    text: [
      `${several ? '你们' : '您'}提出的《${title}》${number && `（第${number}号）`}收悉。经研究，现答复如下：`,
      '一、办理情况',
      '',
      '二、下一步打算',
      '',
      `感谢${several ? '你们' : '您'}对我们工作的关心和支持。`,
    ].join('\n'),
    signature: office,
    date: today,
    contact: '',
    copies: '',
  }
}

/** The names of those who signed, in the order of the raisers, where the list that they came from gave them all. */
export function signatories({ fields, raisers }: MatterState): readonly string[] {
  const names = [...namesIn(String(fields.raisedBy ?? '')), ...namesIn(String(fields.cosignedBy ?? ''))]
  return names.length === raisers.length ? names : raisers.map(() => '')
}
