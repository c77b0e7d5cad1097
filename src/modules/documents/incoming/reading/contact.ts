import type { IncomingReading } from './incoming-reading.ts'
import type { Offering } from './offers.ts'
import type { Sentence } from './sentences.ts'

const person =
  /联\s*系\s*人(?:及(?:联系)?(?:电话|方式))?\s*[：:]?\s*(?<name>[\u4e00-\u9fff·×]{2,6}?|[×xX*]{2,3})(?=[，,、；;。）)（(\s\d]|联系|电话|手机|$)/
const phone = /(?:电话|手机|联系方式)(?:号码)?\s*[：:]?\s*(?<number>[\d×xX*][\d×xX*()（）转\-—–－ ]{2,24}[\d×xX*])/
/** 联系人：王五，0571-1234567. */
const phoneAfterName = /^[，,、；;\s（(]*(?<number>\d{3,4}[-—–－]?\d{7,8}|1\d{10}|\d{7,8})/

/** The person to ask, from 附注 (where a request names one) or else from the text. */
export function contactIn(
  notes: readonly Sentence[],
  text: readonly Sentence[],
  { offer }: Offering,
): Pick<IncomingReading, 'contactPerson' | 'contactPhone'> {
  for (const [sentences, sure] of [
    [notes, 'certain'],
    [text, 'likely'],
  ] as const) {
    const at = sentences.find(one => person.test(one.text)) ?? sentences.find(one => phone.test(one.text))
    if (!at) continue
    // The telephone may stand after a semicolon: 联系人：王五；联系电话：…
    const next = sentences[sentences.indexOf(at) + 1]
    const whole = next?.line === at.line ? at.text + next.text : at.text
    const named = person.exec(whole)
    const name = named?.groups?.name
    const number =
      phone.exec(whole)?.groups?.number ??
      (named ? phoneAfterName.exec(whole.slice(named.index + named[0].length))?.groups?.number : undefined)
    return {
      ...(name && { contactPerson: offer(name, at.line, sure, whole) }),
      ...(number && { contactPhone: offer(number.trim(), at.line, sure, whole) }),
    }
  }
  return {}
}
