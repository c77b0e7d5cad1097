import type { Day } from '#lib/day.ts'
import { duesIn } from './dues.ts'
import { fieldLabel } from './field-labels.ts'
import { bracketsIn, splitText } from './sentences.ts'
import { isOrganName, unitsIn } from './units.ts'

/** Where in a text a 分工 stands, and its words without the brackets. */
export interface FoundDivision {
  readonly from: number
  readonly to: number
  readonly content: string
}

const sharing = /(?:负责|牵头|配合|协办|主办|承办|参与|参加|协助|落实|组织实施)(?:落实|推进|实施|办理|负责|完成)?$/

/** The 分工 of a paragraph: brackets that end a sentence, and fields (牵头单位：…) from the first label on. */
export function divisionsIn(text: string, issued: Day | undefined): FoundDivision[] {
  const brackets = bracketsIn(text)
    .filter(({ from, to, content }) => isDivision(content, issued) && endsSomething(text, from, to, content))
    .map(({ from, to, content }) => ({ from, to, content }))
  const open = firstField(text)
  const fields = open < 0 ? [] : [{ from: open, to: text.length, content: text.slice(open) }]
  const found = open < 0 ? brackets : brackets.filter(({ to }) => to <= open)
  return joined(text, [...found, ...fields])
}

function isDivision(content: string, issued: Day | undefined): boolean {
  if (/以下(?:简称|统称)|见附件|此件|试行/.test(content)) return false
  if (content.search(fieldLabel) >= 0) return true
  const clauses = splitText(content, /[，,；;。]/)
  if (clauses.some(clause => sharing.test(clause))) return true
  const units = unitsIn(content)
  return units.length > 0 && clauses.every(clause => isUnits(clause) || isTime(clause, issued))
    ? true
    : clauses.length > 0 && clauses.every(clause => isTime(clause, issued))
}

const isUnits = (clause: string) =>
  unitsIn(clause).every(isOrganName) &&
  /(?:部|委|局|办|厅|署|院|会|行|政府|公司|集团|单位|部门|中心)(?:等)?$/.test(clause)

/** 6月底前完成 and nothing else. */
function isTime(clause: string, issued: Day | undefined): boolean {
  const [first] = duesIn(clause, issued, true)
  const isDue = /[前底内末]|完成|推进|坚持|每|按|持续|长期/.test(clause)
  return first !== undefined && isDue && first.from <= 1 && clause.length - (first.to - first.from) <= 10
}

/** A remark within a sentence (技工院校内由某部门负责) assigns nothing that is set apart. */
function endsSomething(text: string, from: number, to: number, content: string): boolean {
  if (content.search(fieldLabel) >= 0) return true
  const before = text.slice(0, from).trimEnd().at(-1)
  const after = text.slice(to).trimStart().at(0)
  const isBetween = after === undefined || /[。；;！（【]/.test(after)
  return isBetween || (before !== undefined && /[。；;！？]/.test(before))
}

/** Fields outside brackets, at the head of the text or after the end of a sentence. */
function firstField(text: string): number {
  const inBrackets = bracketsIn(text)
  for (const { index } of text.matchAll(fieldLabel)) {
    if (inBrackets.some(({ from, to }) => index > from && index < to)) continue
    if (index === 0 || /[。；;！？\s）】]$/.test(text.slice(0, index))) return index
  }
  return -1
}

/** （甲牵头）（6月底前完成）： two brackets in a row say one thing. */
function joined(text: string, found: readonly FoundDivision[]): FoundDivision[] {
  const all: FoundDivision[] = []
  for (const next of found) {
    const last = all.at(-1)
    if (last && /^[\s，；]*$/.test(text.slice(last.to, next.from)))
      all[all.length - 1] = { from: last.from, to: next.to, content: `${last.content}；${next.content}` }
    else all.push(next)
  }
  return all
}
