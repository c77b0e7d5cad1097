import type { Text } from '#kernel/refusal.ts'
import type { ClassifiedDocument, Element } from '../elements/classify.ts'
import type { Kind } from '../elements/kinds.ts'
import { patterns } from '../elements/patterns.ts'
import type { RuleId, Strength } from './catalogue.ts'
import { type Fault, same } from './fault.ts'

/** How the words of one element must be written. Words are reported and never changed. */
interface Row {
  readonly rule: RuleId
  readonly strength?: Strength
  readonly kinds: readonly Kind[]
  readonly what: Text
  /** What is wrong in the text, as it stands there; undefined where nothing is. */
  readonly wrong: (text: string) => string | undefined
  readonly expected: Text
}

const numberParts = (text: string) => patterns.number.exec(text)?.groups
const wholeDate = /^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/
const match = (pattern: RegExp) => (text: string) => pattern.exec(text)?.[0]
const unless = (pattern: RegExp) => (text: string) => (pattern.test(text) ? undefined : text)

const wordingRows: readonly Row[] = [
  {
    rule: 'H01',
    kinds: ['copyNumber'],
    what: { zh: '份号', en: 'copy number' },
    wrong: unless(/^\d{6}$/),
    expected: { zh: '6 位阿拉伯数字，如 000001', en: 'six figures, such as 000001' },
  },
  {
    rule: 'H03',
    kinds: ['urgency'],
    what: { zh: '紧急程度', en: 'urgency' },
    wrong: text => (/^(?:特急|加急|特提|平急)$/.test(text.replace(/[\s　]/g, '')) ? undefined : text),
    expected: {
      zh: '“特急”或“加急”（电报：特提、特急、加急、平急）',
      en: '特急 or 加急 (telegrams: 特提, 特急, 加急, 平急)',
    },
  },
  {
    rule: 'H06',
    kinds: ['number'],
    what: { zh: '年份的括号', en: 'brackets of the year' },
    wrong: text => {
      const { open = '', close = '' } = numberParts(text) ?? {}
      return open === '〔' && close === '〕' ? undefined : `${open}${close}`
    },
    expected: { zh: '六角括号〔〕', en: '〔〕 (U+3014, U+3015)' },
  },
  {
    rule: 'H06',
    kinds: ['number'],
    what: { zh: '年份', en: 'year' },
    wrong: text => {
      const { year = '' } = numberParts(text) ?? {}
      return /^(?:19|20)\d{2}$/.test(year) ? undefined : year
    },
    expected: { zh: '四位全称，如 2026', en: 'four figures, such as 2026' },
  },
  {
    rule: 'H06',
    kinds: ['number'],
    what: { zh: '顺序号', en: 'serial' },
    wrong: text => {
      const { serial = '' } = numberParts(text) ?? {}
      return /^[1-9]\d*$/.test(serial) ? undefined : serial
    },
    expected: { zh: '不加“第”、不编虚位，如 1 不编 01', en: 'no 第, not padded: 1, not 01' },
  },
  {
    rule: 'B01',
    strength: 'must',
    kinds: ['title'],
    what: { zh: '标题末尾标点', en: 'sign after the title' },
    wrong: match(/[。；，、：.;,:]$/),
    expected: { zh: '不加标点', en: 'none' },
  },
  {
    rule: 'B02',
    kinds: ['recipients'],
    what: { zh: '末尾标点', en: 'last sign' },
    wrong: text => (/：$/.test(text) ? undefined : text.slice(-1)),
    expected: { zh: '全角冒号“：”', en: 'a full-width colon' },
  },
  {
    rule: 'B04',
    kinds: ['heading1'],
    what: { zh: '一级序数', en: 'first-level number' },
    wrong: text => (/^[一二三四五六七八九十]+、/.test(text) ? undefined : match(/^[一二三四五六七八九十]+\s*./)(text)),
    expected: { zh: '汉字数字后加“、”，如 一、', en: 'a Chinese figure and 、, such as 一、' },
  },
  {
    rule: 'B04',
    kinds: ['heading2'],
    what: { zh: '二级序数', en: 'second-level number' },
    wrong: text =>
      /^（[一二三四五六七八九十]+）(?![、.．，,])/.test(text) ? undefined : match(/^[（(].+?[）)][、.．，,]?/)(text),
    expected: { zh: '（一），全角括号，其后不加标点', en: '（一）, full-width brackets and no sign after them' },
  },
  {
    rule: 'B04',
    kinds: ['heading3'],
    what: { zh: '三级序数', en: 'third-level number' },
    wrong: text => (/^\d+\s*[.．]/.test(text) ? undefined : match(/^[\d０-９]+\s*./)(text)),
    expected: { zh: '数字后加“.”，如 1.', en: 'a figure and a full stop, such as 1.' },
  },
  {
    rule: 'B04',
    kinds: ['heading4'],
    what: { zh: '四级序数', en: 'fourth-level number' },
    wrong: text => (/^（\d+）(?![、.．，,])/.test(text) ? undefined : match(/^[（(].+?[）)][、.．，,]?/)(text)),
    expected: { zh: '（1），全角括号，其后不加标点', en: '（1）, full-width brackets and no sign after them' },
  },
  {
    rule: 'B05',
    kinds: ['attachmentNote'],
    what: { zh: '“附件”后的标点', en: 'sign after 附件' },
    wrong: text => (/^附\s*件：/.test(text) ? undefined : match(/^附\s*件\s*./)(text)),
    expected: { zh: '全角冒号“：”', en: 'a full-width colon' },
  },
  {
    rule: 'B05',
    kinds: ['attachmentNote', 'attachmentNoteMore'],
    what: { zh: '附件名称末尾标点', en: 'sign after the name of an attachment' },
    wrong: match(/[。；，、;.,]$/),
    expected: { zh: '不加标点', en: 'none' },
  },
  {
    rule: 'B05',
    strength: 'practice',
    kinds: ['attachmentNote', 'attachmentNoteMore'],
    what: { zh: '附件名称', en: 'name of an attachment' },
    wrong: text => match(/^《.*》$/)(text.replace(/^(?:附\s*件\s*[：:])?\s*(?:\d+\s*[.．、])?\s*/, '')),
    expected: { zh: '不加书名号', en: 'without 《》' },
  },
  {
    rule: 'B09',
    kinds: ['date'],
    what: { zh: '成文日期', en: 'date' },
    wrong: unless(wholeDate),
    expected: { zh: '阿拉伯数字，不补零，如 2026年7月1日', en: 'Arabic figures, not padded: 2026年7月1日' },
  },
  {
    rule: 'B10',
    kinds: ['body', 'other', 'note', 'subtitle', 'signature', 'title'],
    what: { zh: '空白页标注', en: 'words on an empty page' },
    wrong: match(/[（(]?此页无正文[）)]?/),
    expected: { zh: '不标注，调整行距、字距解决', en: 'none: change the pitch instead' },
  },
  {
    rule: 'B11',
    kinds: ['note'],
    what: { zh: '附注的括号', en: 'brackets of the note' },
    wrong: text => (/^（.*）$/.test(text) ? undefined : `${text[0]}${text.at(-1)}`),
    expected: { zh: '全角圆括号（）', en: 'full-width brackets' },
  },
  {
    rule: 'B12',
    kinds: ['attachmentMark'],
    what: { zh: '附件顺序号', en: 'attachment mark' },
    wrong: text => (/^附件\s?(?:[1-9]\d?)?$/.test(text) ? undefined : text),
    expected: { zh: '“附件”或“附件1”，阿拉伯数字，不加标点', en: '附件 or 附件1: Arabic figures, no sign' },
  },
  {
    rule: 'B12',
    kinds: ['attachmentTitle'],
    what: { zh: '附件标题末尾标点', en: 'sign after the title of an attachment' },
    wrong: match(/[：:、,;.]$/),
    expected: { zh: '不加标点', en: 'none' },
  },
  {
    rule: 'V02',
    kinds: ['copies'],
    what: { zh: '“抄送”后的标点', en: 'sign after 抄送' },
    wrong: text => (/^\p{Script=Han}[\s　]*\p{Script=Han}：/u.test(text) ? undefined : match(/^.{2,4}?[：:]/)(text)),
    expected: { zh: '全角冒号“：”', en: 'a full-width colon' },
  },
  {
    rule: 'V02',
    kinds: ['copies'],
    what: { zh: '末尾标点', en: 'last sign' },
    wrong: text => (/。$/.test(text) ? undefined : text.slice(-1)),
    expected: { zh: '句号“。”', en: 'a full stop' },
  },
  {
    rule: 'V03',
    kinds: ['printing'],
    what: { zh: '印发日期', en: 'day of printing' },
    wrong: text => {
      const day = /\S*年.*$/.exec(text)?.[0]
      if (day === undefined || /\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日\s*印发$/.test(text)) return undefined
      return day
    },
    expected: {
      zh: '阿拉伯数字，不补零，后加“印发”，如 2026年7月1日印发',
      en: 'Arabic figures, not padded, with 印发: 2026年7月1日印发',
    },
  },
]

export function* wordingFaults({ elements }: ClassifiedDocument): Generator<Fault> {
  const rowsOf = Map.groupBy(
    wordingRows.flatMap(row => row.kinds.map(kind => ({ kind, row }))),
    ({ kind }) => kind,
  )
  for (const element of elements) {
    for (const { row } of rowsOf.get(element.kind) ?? []) yield* faultOf(element, row)
  }
}

function* faultOf(element: Element, { rule, strength, what, wrong, expected }: Row): Generator<Fault> {
  const found = wrong(element.text)
  if (found === undefined) return
  yield { rule, ...(strength ? { strength } : {}), at: element, what, found: same(found), expected }
}
