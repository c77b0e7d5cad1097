import type { Day } from '#lib/day.ts'
import { type Due, duesIn } from './dues.ts'
import { type Field, fieldLabel, fieldOf } from './field-labels.ts'
import type { Assignment } from './proposed-item.ts'
import { cycleIn } from './reporting-cycle.ts'
import { splitText } from './sentences.ts'
import { isDefinite, unitsIn } from './units.ts'

export const nobody: Assignment = { lead: [], support: [], dues: [] }

/** Who does a task and by when, from the words of its 分工: fields with labels, or clauses such as 甲牵头，乙、丙配合，6月底前完成. */
export function readDivision(content: string, issued: Day | undefined): Assignment {
  const fields = fieldsIn(content)
  if (fields.length === 0) return fromClauses(content, issued)
  const before = content.slice(0, content.search(fieldLabel))
  return merged(fromFields(fields, issued), fromClauses(before, issued))
}

/** Clauses before the first label say what the fields do not. */
function merged(fields: Assignment, clauses: Assignment): Assignment {
  const who = fields.lead.length > 0 ? fields : clauses
  const when = fields.duePhrase === undefined ? clauses : fields
  const support = [...new Set([...clauses.support, ...fields.support, ...(who === fields ? clauses.lead : [])])]
  return {
    ...clauses,
    ...fields,
    ...who,
    ...dueOf(when.dues, when.duePhrase ?? ''),
    support: distinct(support, who.lead),
  }
}

interface FieldValue {
  readonly field: Field
  readonly value: string
}

function fieldsIn(content: string): FieldValue[] {
  const labels = [...content.matchAll(fieldLabel)]
  return labels.flatMap(({ index, 0: label }, at) => {
    const field = fieldOf(label)
    const value = content
      .slice(index + label.length, labels[at + 1]?.index)
      .replace(/^[\s，；;。、]+|[\s，,；;。、]+$/g, '')
    return field ? [{ field, value }] : []
  })
}

/** 责任单位 beside 牵头单位 is who supports it. */
export function fromFields(fields: readonly FieldValue[], issued: Day | undefined): Assignment {
  const of = (asked: Field) =>
    fields.filter(({ field, value }) => field === asked && !isNone(value)).map(one => one.value)
  const [leading, ...more] = of('lead')
  const { lead, leadBy, support } = leadAmong(unitsIn(leading ?? ''), of('support').length > 0 || more.length > 0)
  const supporting = [...more, ...of('support')].flatMap(unitsIn)
  const phrase = of('due').join('；')
  const dues = phrase === '' ? [] : duesIn(phrase, issued, true)
  const leader = of('leader').join('、')
  const cycle = cycleIn(of('cycle').join('；')) ?? cycleIn(phrase)
  return {
    lead,
    ...(leadBy && { leadBy }),
    support: distinct([...support, ...supporting], lead),
    ...(leader !== '' && { leader }),
    ...dueOf(dues, phrase),
    ...(cycle && { cycle }),
  }
}

const isNone = (value: string) => /^[—\-－/／\s]*$|^无$/.test(value)

/** Several that are responsible: the first leads, unless all of them are said to. */
function leadAmong(units: readonly string[], isSaid: boolean): Pick<Assignment, 'lead' | 'leadBy' | 'support'> {
  if (units.length === 0) return { lead: [], support: [] }
  if (isSaid || units.length === 1) return { lead: units, leadBy: 'named', support: [] }
  return { lead: units.slice(0, 1), leadBy: 'first', support: units.slice(1) }
}

const distinct = (units: readonly string[], lead: readonly string[]) =>
  [...new Set(units)].filter(unit => !lead.includes(unit) && isDefinite(unit))

/** The last day counts; where a 分工 gives several times, its words stand whole. */
export function dueOf(dues: readonly Due[], phrase: string): Pick<Assignment, 'dues' | 'dueOn' | 'duePhrase'> {
  const days = dues.flatMap(({ on }) => (on ? [on] : []))
  const last = days.toSorted().at(-1)
  return {
    dues: dues.map(({ phrase: words, on }) => ({ phrase: words, ...(on && { on }) })),
    ...(last && { dueOn: last }),
    ...(phrase !== '' && { duePhrase: phrase }),
  }
}

const leads = /^(.*?)(?:共同|联合|总)?(?:牵头(?=.*$)|(?:主办|承办)$)/
const supports =
  /^(.*?)(?:积极|密切|协同|按(?:照)?(?:职责)?(?:分工)?)?(?:配合(?=.*$)|(?:协办|协助|参与|参加|支持|协同)(?:做好|工作)?$)/
const responsible = /^(.*?)(?:负责(?:落实|推进|实施|办理|组织实施)?|(?:组织|分工|贯彻|抓好|推进)?(?:落实|实施))(.*)$/
/** 排在第一位的部门为牵头部门，下同: how the list is to be read, not who is on it. */
const howToRead = /下同|(?:排|列)在?第一位|(?:部门|单位)为牵头/
const person =
  /^[\u4e00-\u9fa5·]{0,4}(?:同志|(?:分管|常务|协管)?副?(?:省长|市长|县长|区长|州长|盟长|旗长|镇长|乡长|秘书长|书记|主席|主任|局长))[\u4e00-\u9fa5·]{0,4}$/

interface Said {
  lead: string[]
  support: string[]
  responsible: string[]
  leader: string[]
}

function fromClauses(content: string, issued: Day | undefined): Assignment {
  const said: Said = { lead: [], support: [], responsible: [], leader: [] }
  let waiting = ''
  for (const clause of splitText(content, /[，,；;。\s]/)) {
    if (howToRead.test(clause)) continue
    waiting = takeClause(said, waiting === '' ? clause : `${waiting}、${clause}`, issued)
  }
  // A list of units alone: （市教育局、市财政局）
  if (waiting !== '' && duesIn(waiting, issued, true).length === 0) said.responsible.push(...unitsIn(waiting))
  if (said.leader.length > 0 && said.lead.length + said.responsible.length === 0)
    said.responsible = said.support.splice(0)
  const named = said.lead.length > 0
  const { lead, leadBy, support } = leadAmong(named ? said.lead : said.responsible, named)
  const supporting = [...support, ...(named ? said.responsible : []), ...said.support]
  const dues = duesIn(content, issued, true)
  const cycle = cycleIn(content)
  return {
    lead,
    ...(leadBy && { leadBy }),
    support: distinct(supporting, lead),
    ...(said.leader.length > 0 && { leader: said.leader.join('、') }),
    ...dueOf(dues, wordsOfTime(content, dues)),
    ...(cycle && { cycle }),
  }
}

/** From the first time to the end of the clause of the last one. */
function wordsOfTime(content: string, dues: readonly { readonly from: number; readonly to: number }[]): string {
  const [first, last] = [dues[0], dues.at(-1)]
  if (!first || !last) return ''
  const rest = content.slice(last.to)
  return content.slice(first.from, last.to + (/[，,；;。]/.exec(rest)?.index ?? rest.length)).trim()
}

/** Takes what the clause says of who does it; returns it where it is a list that goes on in the next clause. */
function takeClause(said: Said, clause: string, issued: Day | undefined): string {
  const bare = withoutTimes(clause, issued)
  const [role, found] = roleOf(bare)
  if (!found) return /[、]|.{2}(?:部|委|局|办|厅|政府|院|会)$/.test(bare) ? bare : ''
  const [chief = '', ...partners] = (found[1] ?? '').split(/会同|协同|联合(?=.)/)
  for (const name of unitsIn(chief)) (person.test(name) ? said.leader : said[role]).push(name)
  said.support.push(...partners.flatMap(unitsIn))
  return ''
}

function roleOf(clause: string): ['lead' | 'support' | 'responsible', RegExpExecArray | null] {
  const lead = leads.exec(clause)
  if (lead?.[1]) return ['lead', lead]
  const support = supports.exec(clause)
  if (support?.[1]) return ['support', support]
  return ['responsible', responsible.exec(clause)]
}

function withoutTimes(clause: string, issued: Day | undefined): string {
  let bare = clause
  for (const { from, to } of duesIn(clause, issued, true).toReversed()) bare = bare.slice(0, from) + bare.slice(to)
  return bare.replace(/^(?:于|在|由)|(?:于|在)$/g, '')
}
