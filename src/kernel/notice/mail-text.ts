import type { Text } from '#kernel/refusal.ts'
import { type Day, formatDay } from '#lib/day.ts'

/** All that a mail may say: mail leaves the office's system, so it names nobody and tells nothing of what the matter is about. */
export interface MailFacts {
  readonly kind: string
  /** 编号; null for a notice about no matter. */
  readonly number: string | null
  /** What is owed, in the procedure's words. */
  readonly owed: Text | null
  readonly dueOn: Day | null
  readonly link: string | null
}

const kinds: Readonly<Record<string, Text>> = {
  task: { zh: '新待办', en: 'New task' },
  urge: { zh: '催办', en: 'Urged' },
  'extension-granted': { zh: '延期已批准', en: 'More time was granted' },
  'extension-refused': { zh: '延期未批准', en: 'More time was refused' },
  answered: { zh: '答复已送达', en: 'Answered' },
  withdrawn: { zh: '公文已撤回', en: 'Withdrawn' },
  rated: { zh: '收到评价', en: 'Rated' },
  'due-soon': { zh: '临期提醒', en: 'Due soon' },
  overdue: { zh: '超期提醒', en: 'Late' },
  'due-changed': { zh: '期限有变', en: 'A due day has changed' },
}
const plainNotice = { zh: '提醒', en: 'Notice' }

export function mailText(facts: MailFacts, language: 'zh' | 'en'): { subject: string; text: string } {
  const { kind, number, owed, dueOn, link } = facts
  const zh = language === 'zh'
  const what = (kinds[kind] ?? plainNotice)[language]
  const lines = [
    number === null ? what : zh ? `${what}：${number}` : `${what}: ${number}`,
    owed && (zh ? `事由：${owed.zh}` : `What is owed: ${owed.en}`),
    dueOn && (zh ? `期限：${formatDay(dueOn, 'zh')}` : `Due: ${formatDay(dueOn, 'en')}`),
    link && (zh ? `办理：${link}` : `Open it: ${link}`),
    '',
    zh
      ? '本邮件由回音系统自动发出，请勿回复；内容请登录系统查看。'
      : 'Sent by Huiyin. Do not reply; sign in to see what it is about.',
  ]
  return {
    subject: ['[回音]', what, number].filter(Boolean).join(' '),
    text: lines.filter(line => line !== null).join('\n'),
  }
}
