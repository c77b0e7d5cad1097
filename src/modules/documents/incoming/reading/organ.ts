import type { OfficialDocument } from '#modules/documents/format/document/official-document.ts'
import { isOrgan } from '#modules/documents/format/parsing/genre.ts'
import type { Offer } from './incoming-reading.ts'
import type { Offering } from './offers.ts'
import { markLine, type Where } from './where.ts'

interface Said {
  readonly names: readonly string[]
  readonly line: number
}

/**
 * 来文单位: by the mark, the signature, or the title's beginning; by the imprint last, for it names the office that
 * printed. The 代字 of the number is no name. Certain where a red mark says it, or two of them say the same.
 */
export function organOf(document: OfficialDocument, where: Where, offering: Offering): Offer<string> | undefined {
  const mark = markOf(document, where)
  const others = [signatureOf(document, where), titleOf(document, where)].filter(said => said !== undefined)
  const first = mark ?? others[0] ?? imprintOf(document, where)
  if (!first) return undefined
  // A joint document may bear the mark of its leading organ alone (7.2.4)
  const joint = others.find(({ names }) => names.length > first.names.length && names[0] === first.names[0])
  const agreed = others.some(said => said !== first && said.names.join() === first.names.join())
  const certain = agreed || joint !== undefined || (mark !== undefined && document.mark?.withFile === true)
  const { names, line } = joint ?? first
  return offering.offer(names.join('、'), line, certain ? 'certain' : 'likely')
}

/** 某某人民政府令 and 某某人民政府常务会议纪要 begin with the organ's name. */
function markOf({ mark, number }: OfficialDocument, where: Where): Said | undefined {
  if (!mark) return undefined
  const names = mark.organs.map(name => name.replace(/(?:令|命令)$/, '').replace(/(?:[^府局委会]*会议)?纪要$/, ''))
  return number !== undefined || mark.withFile ? saidOnce(names, markLine(where)) : undefined
}

function signatureOf({ signatures }: OfficialDocument, where: Where): Said | undefined {
  const organs = signatures.filter(({ post }) => post === undefined).map(({ name }) => name)
  return saidOnce(organs, where.signatures ?? 0)
}

/** What comes after the organ in a title, in this order: 云溪市对外贸易局关于…, 国务院公告. */
const followsOrgan = [/(?:印发)?关于/, /印发|转发|批转/, /(?:公告|通告|公报|令|决定|通知)$/, /对/]

function titleOf({ title = '' }: OfficialDocument, where: Where): Said | undefined {
  const bare = title.replaceAll('\n', '')
  const line = where.title ?? 0
  for (const next of followsOrgan) {
    const before = bare.slice(0, Math.max(0, bare.search(next)))
    const said = saidOnce(before.split(/[\s\u3000、]+/), line)
    if (said) return said
  }
  return undefined
}

function imprintOf({ issued }: OfficialDocument, where: Where): Said | undefined {
  return issued && saidOnce([issued.organ], where.issued ?? 0)
}

function saidOnce(names: readonly string[], line: number): Said | undefined {
  const organs = names.map(name => name.trim()).filter(name => name !== '')
  return organs.length > 0 && organs.every(isOrgan) ? { names: organs, line } : undefined
}
