import { chineseAsNumber } from '#lib/chinese-number.ts'
import type { ClassifiedDocument, Element } from '../elements/classify.ts'
import type { Kind } from '../elements/kinds.ts'
import { setPageBreakBefore } from '../mend/paragraph.ts'
import { type Fault, same } from './fault.ts'

/** What must agree between elements: headings in order, attachments as listed, the imprint last, a title in full. */
export function* structureFaults(document: ClassifiedDocument): Generator<Fault> {
  yield* titleFaults(document)
  yield* headingOrderFaults(document)
  yield* attachmentFaults(document)
  yield* zoneFaults(document)
}

const documentKinds = /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要)$/

/** The title of minutes may be the name of the meeting or its subject: their mark says what they are. */
function* titleFaults({ elements, title, hasHead, form }: ClassifiedDocument): Generator<Fault> {
  const at = elements.find(({ kind }) => kind === 'title')
  if (!at || !hasHead || form === 'minutes') return
  const plain = title.replace(/[\s　]/g, '').replace(/[（(][^（）()]{1,12}[）)]$/, '')
  if (documentKinds.test(plain)) return
  yield {
    rule: 'B01',
    at,
    what: { zh: '标题中的文种', en: 'kind of document in the title' },
    found: same(plain.slice(-8)),
    expected: {
      zh: '以文种结尾（决议、通知、请示、函等 15 种）',
      en: 'ends in one of the fifteen kinds (通知, 请示, 函 …)',
    },
  }
}

const levels: Readonly<Partial<Record<Kind, number>>> = { heading1: 1, heading2: 2, heading3: 3, heading4: 4 }

function* headingOrderFaults({ elements }: ClassifiedDocument): Generator<Fault> {
  let counts: (number | undefined)[] = []
  let attachment = 0
  for (const element of elements) {
    if (element.attachment !== attachment || /^第.{1,4}[编章节]/.test(element.text)) counts = []
    attachment = element.attachment
    if (/^[①-⑳]/.test(element.text) && element.kind === 'body' && counts[4] === undefined && counts[1] !== undefined) {
      yield circled(element)
    }
    const level = levels[element.kind]
    const value = level && ordinalOf(element.text)
    if (!level || value === undefined) continue
    const before = counts[level]
    const next = (before ?? 0) + 1
    // Figures may begin again under any sentence that introduces them; Chinese ordinals run on.
    const mayRestart = level >= 3 || before === undefined
    if (value !== next && !(value === 1 && mayRestart)) {
      yield {
        rule: 'B04',
        at: element,
        what: { zh: '层次序数的次序', en: 'order of headings' },
        found: same(element.text.slice(0, 6)),
        expected: { zh: `本级第 ${next} 个`, en: `number ${next} of its level` },
      }
    }
    if (
      level === 2 &&
      counts[1] === undefined &&
      elements.some(one => one.kind === 'heading1' && one.attachment === attachment)
    ) {
      yield {
        rule: 'B04',
        at: element,
        what: { zh: '层次序数的级别', en: 'level of headings' },
        found: { zh: '（一）在一、之前', en: '（一）before 一、' },
        expected: { zh: '先一、后（一）', en: '一、 before （一）' },
      }
    }
    counts = counts.slice(0, level)
    counts[level] = value
  }
}

function circled(at: Element): Fault {
  return {
    rule: 'B04',
    at,
    what: { zh: '层次序数', en: 'number of a heading' },
    found: same(at.text.slice(0, 1)),
    expected: { zh: '一、（一）1.（1）之后才用①', en: '① only below 一、（一）1.（1）' },
  }
}

function ordinalOf(text: string): number | undefined {
  const digits = /^[（(]?\s*(\d{1,3})/.exec(text)?.[1]
  if (digits) return Number(digits)
  return chineseAsNumber(/^[（(]?([一二三四五六七八九十]{1,3})/.exec(text)?.[1] ?? '')
}

function* attachmentFaults({ elements }: ClassifiedDocument): Generator<Fault> {
  const note = elements.filter(({ kind }) => kind === 'attachmentNote' || kind === 'attachmentNoteMore')
  const marks = elements.filter(({ kind }) => kind === 'attachmentMark')
  const titles = elements.filter(({ kind }) => kind === 'attachmentTitle')
  for (const [index, mark] of marks.entries()) {
    yield* pageFaults(mark)
    if (marks.length > 1) yield* numberFaults(mark, index + 1)
  }
  const [first] = note
  if (!first) return
  const names = note.map(({ text }) => nameOf(text)).filter(name => name !== '')
  if (
    names.length > 1 &&
    note.some(({ text }) => !/^(?:附\s*件\s*[：:]\s*)?\d+\s*[.．]/.test(text) && nameOf(text) !== '')
  ) {
    yield {
      rule: 'B05',
      at: first,
      what: { zh: '附件顺序号', en: 'numbers of the attachments' },
      found: { zh: '未逐个用“1.”“2.”编号', en: 'not each numbered 1., 2.' },
      expected: same('附件：1.××× 2.×××'),
    }
  }
  if (names.length === 1 && /^附\s*件\s*[：:]\s*1\s*[.．、]/.test(first.text)) {
    yield {
      rule: 'B05',
      strength: 'practice',
      at: first,
      what: { zh: '附件顺序号', en: 'numbers of the attachments' },
      found: same('1.'),
      expected: { zh: '只有一个附件的，不编号', en: 'a single attachment has no number' },
    }
  }
  if (marks.length === 0) return
  if (marks.length !== names.length) {
    yield {
      rule: 'B12',
      at: first,
      what: { zh: '附件个数', en: 'number of attachments' },
      found: {
        zh: `附件说明列 ${names.length} 个，正文后有 ${marks.length} 个`,
        en: `${names.length} listed, ${marks.length} follow`,
      },
      expected: { zh: '与附件说明一致', en: 'as listed' },
    }
    return
  }
  if (titles.length !== names.length) return
  for (const [at, title] of titles.entries()) {
    const name = names[at] ?? ''
    if (plain(title.text) === plain(name) || plain(name).includes(plain(title.text))) continue
    yield {
      rule: 'B12',
      at: title,
      what: { zh: '附件标题', en: 'title of an attachment' },
      found: same(title.text),
      expected: { zh: `附件说明中的“${name}”`, en: `“${name}”, as listed` },
    }
  }
}

/** Chinese figures are a fault of their own (wording). */
function* numberFaults(mark: Element, expected: number): Generator<Fault> {
  const number = /[一二三四五六七八九十\d０-９]+/.exec(mark.text)?.[0]
  if (number !== undefined && (!/^\d+$/.test(number) || Number(number) === expected)) return
  yield {
    rule: 'B12',
    at: mark,
    what: { zh: '附件的次序', en: 'order of the attachments' },
    found: same(mark.text),
    expected: same(`附件${expected}`),
  }
}

function nameOf(text: string): string {
  return text.replace(/^(?:附\s*件\s*[：:])?\s*(?:\d+\s*[.．、])?\s*/, '')
}

function plain(text: string): string {
  return text.replace(/[\s　《》。；;]/g, '')
}

function* pageFaults(mark: Element): Generator<Fault> {
  if (mark.paragraph.startsPage || mark.paragraph.number === 1) return
  yield {
    rule: 'B12',
    at: mark,
    what: { zh: '附件另面编排', en: 'an attachment begins a page' },
    found: { zh: '与上文同面', en: 'on the page of what comes before' },
    expected: { zh: '另起一面', en: 'a new page' },
    ...(mark.paragraph.place === 'body' ? { mend: () => setPageBreakBefore(mark.paragraph) } : {}),
  }
}

/** The imprint closes the document: text and attachments come before it. */
function* zoneFaults({ elements }: ClassifiedDocument): Generator<Fault> {
  const imprint = elements.findIndex(({ kind }) => kind === 'copies' || kind === 'printing')
  if (imprint < 0) return
  const late = elements
    .slice(imprint)
    .find(({ kind }) => ['title', 'recipients', 'date', 'signature', 'attachmentNote', 'attachmentMark'].includes(kind))
  const at = elements[imprint]
  if (!late || !at) return
  yield {
    rule: 'Z01',
    at: late,
    what: { zh: '版记的位置', en: 'place of the imprint' },
    found: { zh: `在“${late.text.slice(0, 12)}”之前`, en: `before “${late.text.slice(0, 12)}”` },
    expected: { zh: '在最后一面，正文和附件之后', en: 'on the last page, after the text and the attachments' },
  }
}
