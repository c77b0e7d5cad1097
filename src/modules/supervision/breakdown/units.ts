import { splitText } from './sentences.ts'

/** What the name of an organ, or of a kind of organ, ends in. */
const ending = [
  '部门|单位|机构|机关|地区|各地|地方|企业|院校|学校|大学|学院|医院|公司|集团|基金|专班|指挥部|联席会议',
  '(?<![全内外干局])部|委员会|委|(?<![格布全大结开])局|厅|办公室|办公厅|(?<![承主协会督])办|署|院|(?:银|分|支|央|农发)行|(?:管委|常委|监|协|商|学|工|联合|基金|理事|总|公|字|研究|促进|组委|筹委)会',
  '(?:供销|总|报|通讯|合作)社|处|科|股|室|站|(?<![场住])所|中心|队|政府|党组|兵团|街道|办事处|社区|小组|工作组|专项组|领导组|组委|政协|人大',
  '(?<!城)乡|镇|村|县|(?<!上)市|省|区|州|旗|盟|工商联|联盟|妇联|残联|科协|文联|侨联|电视台|广电台|气象台|海关|司|法庭|公安|(?:团|党)中央|残联|军委',
].join('|')
const organ = new RegExp(`(?:${ending})(?:[（(][^（）()]*[）)])?$`)
/** A sentence that ends like the name of an organ is still none. */
const notInNames =
  /[，。；：？！“”《》]|[的了着被让使并且若如因至已向或要]|应(?![急对用])|进行|加强|推进|完善|建立|设立|成立|开展|落实|纳入|按照|根据|通过|负责|需要|确保|会同|牵头|承担|配合|协助|参与|制定|做好|抓紧|结合|督促|指导|办理|自行|跟踪|列席|成员|组织(?:全|各|开|有|相|实|召|编|力|人|专|本|指|推|协|对|做)/
const notAtHead = /^(?:在|对|从|经|为|请|凡|由|将|与|和|及|其|本|建议|特别|包括|以|按|厚植|\d)/

/** 市发展改革委, 各有关部门. */
export function isOrganName(text: string): boolean {
  const plain = text.replace(/[（(][^（）()]*[）)]/g, '')
  const isLong = plain.length >= 3 || plain.startsWith('各')
  return isLong && text.length <= 30 && organ.test(text) && !notInNames.test(plain) && !notAtHead.test(plain)
}

/** 各市、县（区）人民政府 is one name: what is cut at 、 and is no organ by itself goes with what follows. */
const territories =
  /^(?:各?(?:省|自治区|直辖市|市|县|区|州|盟|旗|地|地州)(?:[（(][^（）()]*[）)])?|各(?:乡|镇|乡镇|街道|开发区|功能区|管委会))$/
const goesOn = /^(?:省|自治区|直辖市|市|县|区|州|盟|旗|乡|镇|街道|功能区|开发区)/

/** 等 and what it stands for are no unit; neither is how the work is shared. */
const vague =
  /^(?:等|其他|其它)?(?:国务院|省|市|县|区|自治区)?(?:级|直)?(?:有关|相关)?(?:部门|单位|方面)(?:和单位|、单位)?$/

/** 有关部门 names nobody. */
export const isDefinite = (name: string) => !vague.test(name)

/** The units of a list: separators and 等 are gone, 和 is a separator only between two names. */
export function unitsIn(list: string): string[] {
  const bare = list
    .replace(/^[\s：:、，,；;]+|[\s：:、，,；;。.]+$/g, '')
    .replace(/^(?:请|由|责成|要求)/, '')
    .replace(/(?:按照?|依据?|根据)(?:各自)?(?:职责|职能|分工|部门|工作)[^、，；]*$/, '')
    .replace(/(?:共同|分别|具体|联合|积极|统一|统筹)$/, '')
  const pieces = splitText(bare, /[、，,；;\s]/)
  const names = joinTerritories(pieces.flatMap(splitAtAnd).flatMap(withoutEtc))
  const distinct = [...new Set(names.filter(name => name.length >= 2))]
  const definite = distinct.filter(isDefinite)
  return definite.length > 0 ? definite : distinct
}

function joinTerritories(pieces: readonly string[]): string[] {
  const joined: string[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    const whole = last !== undefined && territories.test(last.split('、').at(-1) ?? '') && goesOn.test(piece)
    if (whole) joined[joined.length - 1] = `${last}、${piece}`
    else joined.push(piece)
  }
  return joined
}

/** What begins a name of its own, so that 和 before it is no part of one. */
const ofLevel = /^(?:市(?!场)|省|县(?!域)|区(?!域)|自治区|国家|全国|中央|国务院|各)/

/** 国家卫生健康委和国家药监局 are two, 文化和旅游部 is one. */
function splitAtAnd(name: string): string[] {
  for (const { index } of name.matchAll(/[和及与]|以及/g)) {
    const one = name.slice(0, index)
    const other = name.slice(index).replace(/^(?:以及|[和及与])/, '')
    if ((isOrganName(one) || (one.length >= 3 && ofLevel.test(other))) && isOrganName(other))
      return [one, ...splitAtAnd(other)]
  }
  return [name]
}

/** 商务部等有关部门 is 商务部; 财政部等部门及各地区 is 财政部 and 各地区. */
function withoutEtc(name: string): string[] {
  const found = /^(.*?)等(?=$|[有相各国省市县多和及与]|部门|单位|方面|\d|[一二三四五六七八九十]+[个家])(.*)$/.exec(name)
  if (!found) return [name]
  const [, one = '', rest = ''] = found
  const after = /[及和与](.*)$/.exec(rest)?.[1] ?? ''
  return [one, ...splitAtAnd(after).filter(isOrganName)].filter(part => part !== '')
}
