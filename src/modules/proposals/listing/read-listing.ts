import type { Day } from '#lib/day.ts'
import type { Text } from '#lib/text.ts'
import { type Column, columnsOf, type Meaning } from './columns.ts'
import { dayIn } from './days.ts'
import { isOrganisation, namesIn } from './names.ts'

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly unknown[])[]
}

/** A proposal as a row of a list has it. `line` is the row's number in the workbook. */
export interface ListedProposal {
  readonly line: number
  readonly sheet: string
  readonly number: string
  readonly title: string
  readonly content: string
  readonly raisers: readonly {
    readonly name: string
    readonly organisation: boolean
    readonly phone?: string
    readonly address?: string
  }[]
  readonly leadUnit: string
  readonly supportUnits: readonly string[]
  readonly divided: boolean
  readonly category: string
  readonly session: string
  readonly delegation: string
  readonly receivedOn: Day | null
  readonly body: 'npc' | 'cppcc' | null
}

/** What is wrong at a place of the list, and what to do about it. */
export interface RowFault {
  readonly line: number
  readonly sheet: string
  readonly column: string
  readonly text: Text
}

export interface Listing {
  readonly proposals: readonly ListedProposal[]
  readonly faults: readonly RowFault[]
  /** Which heading was taken for what; undefined: kept with the content in its own words. */
  readonly columns: readonly {
    readonly sheet: string
    readonly heading: string
    readonly meaning: Meaning | undefined
  }[]
  /** What the titles above the headings say. */
  readonly session: string
  readonly body: 'npc' | 'cppcc' | null
}

/** Titles may stand above the headings, but not more rows than these. */
const mostAbove = 30

/** Every proposal that the sheets list, and every row that cannot be taken, with its reason. A sheet without headings lists none. */
export function readListing(sheets: readonly Sheet[]): Listing {
  const read = sheets.flatMap(sheet => readSheet(sheet) ?? [])
  const above = [...read.map(one => one.above), ...sheets.map(({ name }) => name)].join('\n')
  return {
    proposals: read.flatMap(one => one.proposals),
    faults: read.flatMap(one => one.faults),
    columns: read.flatMap(one => one.columns),
    session: sessionIn(above),
    body: bodyIn(above),
  }
}

function readSheet({ name, rows }: Sheet) {
  const found = headOf(rows)
  if (!found) return undefined
  const { at, columns } = found
  const above = rows
    .slice(0, at)
    .flat()
    .filter(cell => typeof cell === 'string')
    .join('\n')
  const proposals: ListedProposal[] = []
  const faults: RowFault[] = []
  const groups = gathered(rows, at, columns)
  for (const group of groups) {
    const one = readRow(group, name, columns)
    if ('fault' in one) faults.push(...one.fault)
    else proposals.push(one.proposal)
  }
  return {
    above,
    proposals,
    faults,
    columns: columns.map(({ heading, meaning }) => ({ sheet: name, heading, meaning })),
  }
}

/** The headings are the row with most of them; a title must be among them. */
function headOf(rows: readonly (readonly unknown[])[]) {
  let best: { at: number; columns: readonly Column[]; count: number } | undefined
  for (const [at, row] of rows.slice(0, mostAbove).entries()) {
    const columns = columnsOf(row)
    const count = columns.filter(({ meaning }) => meaning).length
    const titled = columns.some(({ meaning }) => meaning === 'title')
    if (titled && count >= 2 && count > (best?.count ?? 0)) best = { at, columns, count }
  }
  return best
}

interface Group {
  readonly line: number
  /** The texts of each column, of the row and of those below that merely go on with it. */
  readonly cells: Map<number, unknown[]>
}

const goesOn: readonly Meaning[] = ['cosigners', 'support', 'divided', 'content']

/** Rows below whose number and title are merged with the row above only add to it: one co-signer each, say. */
function gathered(rows: readonly (readonly unknown[])[], head: number, columns: readonly Column[]): readonly Group[] {
  const groups: Group[] = []
  const headings = columns.map(({ heading }) => heading).join()
  for (const [i, row] of rows.entries()) {
    if (i <= head) continue
    const given = columns.filter(({ at }) => !isBlank(row[at]))
    // Blank, or the headings once more at the top of a printed page.
    if (given.length === 0 || columns.map(({ at }) => String(row[at] ?? '').replace(/\s+/g, '')).join() === headings)
      continue
    const last = groups.at(-1)
    const adds = given.every(({ meaning }) => meaning !== undefined && goesOn.includes(meaning))
    if (last && adds) {
      for (const { at } of given) last.cells.set(at, [...(last.cells.get(at) ?? []), row[at]])
      continue
    }
    groups.push({ line: i + 1, cells: new Map(given.map(({ at }) => [at, [row[at]]])) })
  }
  return groups
}

const isBlank = (cell: unknown) => cell === null || cell === undefined || String(cell).trim() === ''

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell ?? '')
    .replace(/\r\n?/g, '\n')
    .trim()
}

function readRow(
  { line, cells }: Group,
  sheet: string,
  columns: readonly Column[],
): { fault: RowFault[] } | { proposal: ListedProposal } {
  const ofMeaning = (meaning: Meaning) => columns.filter(column => column.meaning === meaning)
  const raw = (meaning: Meaning) => ofMeaning(meaning).flatMap(({ at }) => cells.get(at) ?? [])
  const text = (meaning: Meaning) => raw(meaning).map(textOf).filter(Boolean).join('\n')
  const line1 = (meaning: Meaning) => text(meaning).replace(/\s+/g, ' ')
  const heading = (meaning: Meaning, otherwise: string) => ofMeaning(meaning)[0]?.heading ?? otherwise
  const fault: RowFault[] = []
  const wrong = (column: string, zh: string, en: string) => fault.push({ line, sheet, column, text: { zh, en } })

  for (const { at, heading: column } of columns)
    for (const cell of cells.get(at) ?? [])
      if (/^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(textOf(cell)))
        wrong(
          column,
          `单元格是公式错误“${textOf(cell)}”，请改为文字`,
          `the cell is the formula error ${textOf(cell)}: put text`,
        )

  const [number, title] = [line1('number'), text('title').replace(/\s*\n\s*/g, '')]
  if (number === '')
    wrong(
      heading('number', '案号'),
      '没有案号，请补上（重复导入靠它识别）',
      'has no number: add it, as it tells proposals apart',
    )
  else if ([...number].length > 30)
    wrong(heading('number', '案号'), '超过 30 字，请改短', 'is longer than 30 characters')
  if (title === '') wrong(heading('title', '标题'), '没有标题，请补上', 'has no title: add it')
  else if ([...title].length > 200)
    wrong(heading('title', '标题'), '超过 200 字，请改短，全文放在内容列', 'is longer than 200 characters')

  const [leads, others] = [namesIn(text('lead')), namesIn(text('cosigners'))]
  const names = [...new Set([...leads, ...others])]
  if (leads.length === 0)
    wrong(heading('lead', '领衔代表'), '没有领衔代表或第一提案人，请补上', 'has no first signatory: add them')
  if (names.length > 200) wrong(heading('cosigners', '联名人'), '超过 200 人，请分开登记', 'are more than 200')
  const long = names.find(name => [...name].length > 60)
  if (long)
    wrong(
      heading('cosigners', '联名人'),
      `“${long.slice(0, 20)}…”不像姓名，请用顿号隔开`,
      `“${long.slice(0, 20)}…” is no name: part names by commas`,
    )

  const [when] = raw('receivedOn')
  const receivedOn = when === undefined ? null : (dayIn(when) ?? undefined)
  if (receivedOn === undefined)
    wrong(
      heading('receivedOn', '交办日期'),
      `“${textOf(when)}”不是日期，请写成 2026-03-16 这样`,
      `“${textOf(when)}” is no day: write it like 2026-03-16`,
    )

  const rest = columns.filter(column => column.meaning === undefined && !/^(?:序号?|顺序号)$/.test(column.heading))
  const said = rest.flatMap(({ at, heading: of }) => (cells.get(at) ?? []).map(cell => `〔${of}〕${textOf(cell)}`))
  const content = [text('content') || '（清单未附正文）', ...said].join('\n')
  if ([...content].length > 20_000)
    wrong(
      heading('content', '内容'),
      '超过 20000 字，请截短，全文登记后作材料上传',
      'is longer than 20,000 characters: shorten it, attach the whole',
    )
  if (fault.length > 0) return { fault }

  const lead = namesIn(text('leadUnit'))
  const divided = namesIn(text('divided'))
  const [leadUnit = '', ...others2] = [...lead, ...divided]
  const [phone, address] = [line1('phone').slice(0, 40), line1('address').slice(0, 200)]
  const isGroup = isOrganisation
  return {
    proposal: {
      line,
      sheet,
      number,
      title,
      content,
      raisers: names.map((name, i) => ({
        name,
        organisation: isGroup(name),
        ...(i === 0 && phone ? { phone } : {}),
        ...(i === 0 && address ? { address } : {}),
      })),
      leadUnit,
      supportUnits: [...new Set([...others2, ...namesIn(text('support'))])].filter(unit => unit !== leadUnit),
      divided: divided.length > 0,
      category: line1('category').slice(0, 60),
      session: line1('session').slice(0, 60),
      delegation: line1('delegation').slice(0, 100),
      receivedOn: receivedOn ?? null,
      body: bodyIn([text('body'), text('category')].join('\n')),
    },
  }
}

/** 市十七届人大五次会议, 政协十四届四次会议. */
function sessionIn(text: string): string {
  const found =
    /(?:[^\s，。（）()]{0,12})?第?[一二三四五六七八九十\d]+届[^\s，。（）()]{0,12}?(?:第?[一二三四五六七八九十\d]+次)(?:会议)?/.exec(
      text,
    )?.[0] ?? ''
  return found.replace(/^(?:关于|附件\d*[：:]?)/, '').slice(0, 60)
}

function bodyIn(text: string): 'npc' | 'cppcc' | null {
  const [npc, cppcc] = [/人大|人民代表|代表建议/.test(text), /政协|提案/.test(text)]
  return npc === cppcc ? null : npc ? 'npc' : 'cppcc'
}
