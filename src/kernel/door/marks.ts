import { levelInColumn } from './column-mark.ts'
import { type FoldedText, foldText, mayHoldMark } from './folded-text.ts'
import { type Level, levelAtMargin, levels, lineOfMark, starred } from './mark-pattern.ts'
import { atEndOfName, inName } from './name-marks.ts'
import { starless } from './starless-marks.ts'

/** A classification mark (国家秘密标志) as it was found. */
export interface Mark {
  /** The mark alone, in plain characters and without blanks: `机密★10年`. Nothing of the text around it. */
  readonly found: string
  /** Where it begins in the text given, in UTF-16 units. */
  readonly at: number
  readonly level: Level
}

/** The longest mark worth telling (绝密★至二〇三〇年十二月三十一日 is 18): never a way for the text beside it to get out. */
const longestFound = 20

/**
 * The first mark that is one wherever it stands: a level with a star, 密级：…, 份号 with a level, 〔…〕机密. The words
 * alone (商业秘密, 绝密文件属于国家秘密) are not marks. See README.md for the forms and the doors.
 */
export function findClassificationMark(text: string): Mark | undefined {
  if (!mayHoldMark(text)) return undefined
  return findAnywhere(foldText(text))
}

/**
 * As `findClassificationMark`, and also a level that stands alone in the first lines, where a page bears its mark
 * (GB/T 9704-2012, 7.2.2). Give it a whole document, a page, a text box, a page header, or a long field.
 */
export function markInDocument(text: string, firstLines = 8): Mark | undefined {
  if (!mayHoldMark(text)) return undefined
  const folded = foldText(text)
  return earliest(findAnywhere(folded), findInFirstLines(folded, firstLines))
}

/** A mark in a file's name or a title: `(机密)关于….docx`, `绝密-….pdf`, `【秘密】…`. Each folder of a path is read. */
export function markInFileName(name: string): Mark | undefined {
  if (!mayHoldMark(name)) return undefined
  const folded = foldText(name)
  let start = 0
  for (const part of folded.text.split(/[/\\]/)) {
    const title = part.replace(/(?:\.[0-9A-Za-z]{1,8}){1,2}\s*$/, '')
    const several = new Set(title.match(/[绝机秘](?=[ \t]*密)/g)).size > 1
    for (const pattern of several ? inName : [...inName, ...atEndOfName]) {
      const match = pattern.exec(title)
      if (match) return markOf(match, folded, start)
    }
    start += part.length + 1
  }
  return findAnywhere(folded)
}

function findAnywhere(folded: FoldedText): Mark | undefined {
  let first: Mark | undefined
  for (const match of folded.text.matchAll(starred)) {
    if (!isMark(match, folded.text)) continue
    first = markOf(match, folded)
    break
  }
  for (const pattern of starless) {
    const [match] = folded.text.matchAll(pattern)
    if (match) first = earliest(first, markOf(match, folded))
  }
  const cell = levelInColumn(folded.text)
  return cell ? earliest(first, told(levelOf(cell.name), '', folded.originalAt(cell.at))) : first
}

/** Kinds of secret that are not the state's: with a star beside them they are still no mark of a state secret. */
const otherSecret = /(?:商业|工作|企业|技术|个人)\s*$/
/** Words that make 秘密 part of a phrase; then several stars are a rating (国家秘密★★★) and an asterisk a footnote. */
const phrase = /(?:国家|保守|保护|涉及|泄露|窃取|公开的|的)\s*$/
/** 秘密 as everybody has them; then one star is no mark either. */
const everyday = /(?:公开的|心中的|共同的|[个小大]|(?:保守|保护|涉及|泄露|窃取|危害)(?:国家)?)\s*$/
/** 机 is the end of another word: 发动机密封, 手机密码, 司机密切. */
const endOfWord = /[手司动印飞算拉相耳主单时契危商良有电话客战登候转随投生天]$/
/** Only after these is a level with an asterisk in the middle of a sentence a mark. */
const stating = /(?:\P{Script=Han}|^|为|是|属|属于|系)$/u

/** Whether a level and a star that stand together are a mark, by what is around them. */
function isMark(match: RegExpExecArray, text: string): boolean {
  const { gap = '', strong = '', weak = '', period } = match.groups ?? {}
  const before = text.slice(Math.max(0, match.index - 24), match.index)
  if (otherSecret.test(before)) return false
  if (weak && /[*_]$/.test(before)) return false
  if (period !== undefined) return true
  if (gap.includes('\n') && !/(?:^|\n)\s*$/.test(before)) return false
  if (match[0].startsWith('机') && endOfWord.test(before)) return false
  const bracketed = /[()[\]【】〔〕]/.test(gap)
  if (strong) return [...strong].length === 1 ? !everyday.test(before) : !(bracketed || phrase.test(before))
  const next = text.slice(match.index + match[0].length).charAt(0)
  return weak.length === 1 && stating.test(before) && !phrase.test(before) && !/[\p{L}\p{N}]/u.test(next)
}

/** A list of the levels may begin in the first lines and go on below them. */
const listGoesOn = 16

/** A level alone in the first lines. Two different ones are a list (绝密、机密、秘密 one under the other), not a mark. */
function findInFirstLines(folded: FoldedText, count: number): Mark | undefined {
  const marks: Mark[] = []
  let within = 0
  let start = 0
  let seen = 0
  let previous = { text: '', start: 0 }
  for (const line of folded.text.split('\n')) {
    if (line.trim() !== '') {
      if (++seen > count + listGoesOn) break
      const match = lineOfMark.exec(line) ?? levelAtMargin.exec(line)
      const upright = previous.text.length === 1 ? lineOfMark.exec(previous.text + line.trim()) : null
      if (match) marks.push(markOf(match, folded, start))
      else if (upright) marks.push(markOf(upright, folded, previous.start))
      if (seen <= count) within = marks.length
      previous = { text: line.trim(), start: start + line.search(/\S/) }
    }
    start += line.length + 1
  }
  return within === 0 || marks.some(mark => mark.level !== marks[0]?.level) ? undefined : marks[0]
}

function markOf(match: RegExpExecArray, folded: FoldedText, start = 0): Mark {
  const name = match.groups?.level ?? ''
  const inside = match.index + match[0].indexOf(name)
  const { strong, weak, other, period = '' } = match.groups ?? {}
  const star = (strong ?? weak ?? other) ? `★${period}` : ''
  return told(levelOf(name), star, folded.originalAt(start + inside))
}

const told = (level: Level, star: string, at: number): Mark => ({
  found: `${level}${star}`.replace(/\s/g, '').slice(0, longestFound),
  at,
  level,
})

function levelOf(name: string): Level {
  const level = levels.find(one => one[0] === name[0])
  if (!level) throw new Error('A mark pattern matched without a level')
  return level
}

function earliest(one: Mark | undefined, other: Mark | undefined): Mark | undefined {
  if (!one || !other) return one ?? other
  return one.at <= other.at ? one : other
}
