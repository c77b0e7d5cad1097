import type { z } from 'zod'
import { refuseMarkedValues } from '#kernel/door/refuse-marked-values.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { ruleOfIssue } from '#lib/rule-of-issue.ts'
import type { Text } from '#lib/text.ts'
import { type OfficialDocument, officialDocument } from './official-document.ts'

type Issue = z.core.$ZodIssue

/** A document from data of unknown origin. Refused with every field at fault, or where it bears a classification mark. */
export function readOfficialDocument(value: unknown): OfficialDocument | Refusal {
  const marked = refuseMarkedValues(withoutPictures(value))
  if (marked) return marked
  const read = officialDocument.safeParse(value, { reportInput: true })
  if (read.success) return read.data
  const faults = read.error.issues.map(issue => ({ path: issue.path.map(String).join('.'), text: ruleOf(issue) }))
  return refusal(
    'document-not-understood',
    422,
    {
      zh: `公文数据有误，请改正：${faults.map(({ path, text }) => `“${path || '整体'}”${text.zh}`).join('；')}。`,
      en: `The document's data need mending: ${faults.map(({ path, text }) => `“${path || 'the whole'}” ${text.en}`).join('; ')}.`,
    },
    { fields: faults },
  )
}

function withoutPictures(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null, (key, held) => (key === 'image' ? undefined : held)))
}

/** Where a document has words of its own for it. */
function ruleOf(issue: Issue): Text {
  switch (issue.code) {
    case 'too_small':
      return { zh: `不能少于 ${issue.minimum}（字、项或数值）`, en: `must be at least ${issue.minimum}` }
    case 'too_big':
      return { zh: `不能多于 ${issue.maximum}（字、项或数值）`, en: `must be at most ${issue.maximum}` }
    case 'unrecognized_keys':
      return unknownKeys(issue.keys)
    case 'custom':
      return saidBy(issue.params) ?? { zh: '不符合要求', en: issue.message }
    case 'invalid_format':
      return { zh: '格式不正确', en: issue.message }
    case 'invalid_union':
      return {
        zh: 'type 须为 paragraph、heading、line、table、figure 之一，level 须为 1 至 4',
        en: 'needs a type among paragraph, heading, line, table, figure, and a level from 1 to 4',
      }
    default:
      return ruleOfIssue(issue)
  }
}

function unknownKeys(keys: readonly string[]): Text {
  const names = keys.join(', ')
  if (keys.some(key => /classif|secre|密级|保密/i.test(key)))
    return {
      zh: `没有 ${names} 这一项：本系统不处理涉密公文，不标密级`,
      en: `has no ${names}: classified documents are not handled here`,
    }
  return { zh: `没有 ${names} 这一项`, en: `has no field ${names}` }
}

function saidBy(params: Readonly<Record<string, unknown>> | undefined): Text | undefined {
  const { zh, en } = params ?? {}
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : undefined
}
