import type { Assignment } from './proposed-item.ts'
import { bracketsIn } from './sentences.ts'
import { isDefinite, isOrganName, unitsIn } from './units.ts'

/** Words that say what a unit does; a name ends before one of them. */
const does =
  /要|可|应|须|必须|需|负责(?!同志|人)|牵头|会同|承担|将|按|根据|结合|对|于|在|抓紧|尽快|加快|切实|认真|积极|具体|统筹|组织|做好|继续|参照|每|进一步|加强|完善|建立|制定|制订|研究|审核|拟定|起草|提出|参与|协助|配合|协调|落实|实施|督促|指导|办理|报|安排|依|作为|务必|立即|限期|抓好|迅速|尽早|带头|主动|严格|全面|分别|共同|负总责|完成|起|向|把|为|以|从|及时|开展|推进|推动|出台|形成|\d{1,4}[年月日个]|年[底内末终]|月底|本[周月年]|今年|[一二三四]季度|[上下]半年|[一二三两四五六半十]+[个周年]|修改|确定|拨付|解决|跟踪|进行|再|办/gu
const opening =
  /^(?:会议)?(?:议定|决定|确定|明确|要求|强调|同意|指出|认为|研究)[，：:]?|^(?:[一二三四五六七八九十]是|同时|其中|原则上)[，：:]?|^[自从][^，。]{2,12}起，/
const support = /(?:^|[，；、])([^，。；：]{2,60}?)(?:要|应)?(?:积极|密切|协同|给予|予以|做好)?(?:配合|协助|参与)/gu
const leads = /(?<=^|[，；])([^，。；：]{2,60}?)(?:牵头|负责(?!同志|人))/gu
const together = /会同([^，。；：]{2,60})/gu

/** 分管副市长周明牵头 */
const headed =
  /(?:^|[，；由请、])((?:分管|常务|协管)?(?:副?(?:省|市|县|区|州|旗|乡|镇)长|副?书记|副?秘书长|副?主席)[\u4e00-\u9fa5·]{0,4}|[\u4e00-\u9fa5·]{2,4}(?:副?(?:省|市|县|区|州|旗|乡|镇)长|副?书记|副?秘书长|同志))(?=牵头|负责|调度|督办|具体|统筹|组织)/u

/** The units that a sentence names: 由市水利局牵头…，市财政局配合; 教育行政部门要…. */
export function namedIn(sentence: string): Pick<Assignment, 'lead' | 'leadBy' | 'support' | 'leader'> {
  const bare = sentence.replace(opening, '')
  const subject = organsBeforeVerb(bare)
  const leading = [subject, chargedIn(bare), leadingIn(bare)].find(units => units.length > 0) ?? []
  const supporting = [...bare.matchAll(support), ...bare.matchAll(together)].flatMap(([, words = '']) =>
    organsAtHead(words),
  )
  const leader = headed.exec(bare)?.[1]
  return {
    lead: leading,
    ...(leading.length > 0 && { leadBy: 'named' as const }),
    support: [...new Set(supporting.filter(isDefinite))].filter(unit => !leading.includes(unit)),
    ...(leader !== undefined && { leader }),
  }
}

/** 由市水利局牵头, 请市司法局安排. */
function chargedIn(sentence: string): string[] {
  const remarks = bracketsIn(sentence)
  for (const { index, 0: word } of sentence.matchAll(/(?<![自理事缘经])由|(?<=^|[，；、])(?:请|责成|要求)/gu)) {
    if (remarks.some(({ from, to }) => index > from && index < to)) continue
    const units = organsBeforeVerb(sentence.slice(index + word.length))
    if (units.length > 0) return units
  }
  return []
}

/** …，市农业农村局牵头，… */
function leadingIn(sentence: string): string[] {
  for (const [, words = ''] of sentence.matchAll(leads)) {
    const units = allOrgans(words)
    if (units.length > 0) return units
  }
  return []
}

/** Names of organs, and nothing else, up to what they do. The longest: 市政府办公室办理 begins with 市政府 as well. */
function organsBeforeVerb(words: string): string[] {
  const clause = /^[^。；：]*/.exec(words)?.[0] ?? ''
  const ends = [...clause.slice(0, 120).matchAll(does)].map(({ index }) => index)
  return ends.map(end => allOrgans(clause.slice(0, end))).findLast(units => units.length > 0) ?? []
}

function allOrgans(words: string): string[] {
  const units = unitsIn(words)
  return units.every(isOrganName) ? units : []
}

/** 市财政局、市住建局制定办法: the last of a list is cut where its name ends. */
function organsAtHead(words: string): string[] {
  const list = words.split(/等(?:有关|相关)?(?:部门|单位)/)[0] ?? words
  const last = list.lastIndexOf('、') + 1
  for (let end = list.length; end > last; end--) {
    const units = allOrgans(list.slice(0, end))
    if (units.length > 0) return units
  }
  return last > 0 ? allOrgans(list.slice(0, last - 1)) : []
}
