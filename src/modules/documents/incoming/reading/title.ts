import type { DocumentKind } from '#modules/documents/format/document/kinds.ts'
import type { OfficialDocument } from '#modules/documents/format/document/official-document.ts'
import { isOrgan, kindOf } from '#modules/documents/format/parsing/genre.ts'
import type { Offer } from './incoming-reading.ts'
import type { Offering } from './offers.ts'
import { markLine, type Where } from './where.ts'

/**
 * Certain where it has the parts of a title (条例第九条): what it is about and a kind, or an organ and a kind. Orders, and
 * some minutes, have none, and are called by their mark and number.
 */
export function titleOf(
  { title, mark, number, form }: OfficialDocument,
  where: Where,
  lines: readonly string[],
  { offer }: Offering,
): Offer<string> | undefined {
  if (title === undefined) {
    const called = form === 'order' || form === 'minutes' ? mark?.organs.join('') : undefined
    return called === undefined ? undefined : offer(`${called}${number ?? ''}`, markLine(where), 'likely')
  }
  // The title of an order is that of the text it issues
  const line = where.title ?? lines.findIndex(one => one.trim() !== '' && title.startsWith(one.trim())) + 1
  const value = title.replaceAll('\n', '')
  const whole = kindOf(value) !== undefined && (/关于|印发|转发|批转|对/.test(value) || startsWithOrgan(value))
  return offer(value, line, whole ? 'certain' : 'likely')
}

function startsWithOrgan(title: string): boolean {
  for (let length = title.length - 2; length >= 3; length--) if (isOrgan(title.slice(0, length))) return true
  return false
}

/** 文种 is the title's last word; orders and minutes are known by their mark. */
export function kindOffer(
  { form, kind }: OfficialDocument,
  title: Offer<string> | undefined,
): Offer<DocumentKind> | undefined {
  if (!title) return undefined
  if (form === 'order' || form === 'minutes') return { ...title, value: kind, sure: 'certain' }
  const named = kindOf(title.value)
  if (!named) return undefined
  // 答复 is written as a letter and is no kind of its own
  return { ...title, value: named, sure: title.value.endsWith('答复') ? 'likely' : title.sure }
}
