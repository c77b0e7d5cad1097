import { kindOf } from '#modules/documents/format/parsing/genre.ts'
import type { IncomingReading } from './incoming-reading.ts'

const number = /[\u4e00-\u9fa5]{1,14}[〔[［（(【]\s*(?:19|20)\d{2}\s*[〕\]］）)】]\s*第?\s*\d+\s*号/
const mostTitle = 200

/** 云政办发〔2026〕12号 关于做好防汛工作的通知（扫描件）.pdf: what a scan says is in its name. */
export function titleByName(name: string): Pick<IncomingReading, 'title' | 'documentNumber' | 'documentKind'> {
  const bare = name.replace(/(?:\.[0-9A-Za-z]{1,8}){1,2}$/, '')
  const given = number.exec(bare)?.[0]
  const title = bare
    .replace(given ?? '', '')
    .replace(/[（(](?:扫描件?|红头|盖章|定稿|终稿|附件)[^）)]*[）)]/g, '')
    .replace(/^[\d\s.、_\-—]+(?=[^\d年])|[\s_\-—]+$/g, '')
    .trim()
  const kind = kindOf(title)
  return {
    ...(kind && { title: { value: title.slice(0, mostTitle), sure: 'likely', excerpt: name } as const }),
    ...(kind && { documentKind: { value: kind, sure: 'likely', excerpt: name } as const }),
    ...(given && {
      documentNumber: {
        value: given.replace(/[[［（(【]\s*(\d{4})\s*[\]］）)】]/, '〔$1〕').replace(/\s/g, ''),
        sure: 'likely',
        excerpt: name,
      } as const,
    }),
  }
}
