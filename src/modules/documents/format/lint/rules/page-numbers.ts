import type { ClassifiedDocument } from '../elements/classify.ts'
import { dropNumberStart, setPageNumbers } from '../mend/page-numbers.ts'
import { setFooterDistance } from '../mend/section.ts'
import type { Footer, FooterParagraph, Section } from '../model.ts'
import { faces, isFace } from './faces.ts'
import { type Fault, same } from './fault.ts'
import { charsOf, rounded } from './measure.ts'
import { lies, mmOf } from './page.ts'

/** N01, N02: what stands in the footers, section by section. */
export function* pageNumberFaults(document: ClassifiedDocument): Generator<Fault> {
  const letter = document.form === 'letter'
  const numbered = document.sections.filter(section => !holdsOnlyImprint(section, document))
  // What a letter has on its first page, its lower double rule, stays as it is
  const replaced = numbered.flatMap(({ footers: { first, ...others } }) =>
    Object.values(letter ? others : { first, ...others }).filter(footer => footer !== undefined),
  )
  const mendable = replaced.every(holdsOnlyNumber)
  const mend = mendable ? { mend: once(() => setPageNumbers(document, numbered, letter)) } : {}
  for (const section of numbered) {
    yield* continuityFaults(section)
    if (lies(section)) {
      for (const fault of lyingFaults(section)) yield { ...fault, ...mend }
      continue
    }
    const found = faultsOf(section, document.evenAndOdd, letter)
    for (const fault of found) yield { rule: 'N01', at: section, ...fault, ...mend }
    yield* distanceFaults(section, mendable)
  }
}

/** The imprint after an empty page: neither has a number (7.5). */
function holdsOnlyImprint(section: Section, { elements }: ClassifiedDocument): boolean {
  const held = elements.filter(({ paragraph, kind }) => paragraph.section === section.number - 1 && kind !== 'empty')
  return section.number > 1 && held.length > 0 && held.every(({ kind }) => kind === 'copies' || kind === 'printing')
}

/** All of its faults are mended by the same change. */
function once(change: () => void): () => void {
  let done = false
  return () => {
    if (!done) change()
    done = true
  }
}

type Departure = Pick<Fault, 'what' | 'found' | 'expected'>

function* faultsOf(section: Section, evenAndOdd: boolean, letter: boolean): Generator<Departure> {
  const odd = numberIn(section.footers.default)
  if (!odd) {
    yield departure('页码', 'page number', { zh: '— 1 —，四号半角宋体', en: '— 1 —, SongTi 14 pt' }, '没有', 'none')
    return
  }
  yield* formFaults(odd, section, '单页', 'odd pages')
  yield* placeFaults(odd, 'right', '单页', 'odd pages')
  const even = evenAndOdd ? numberIn(section.footers.even) : undefined
  if (even) {
    yield* formFaults(even, section, '双页', 'even pages')
    yield* placeFaults(even, 'left', '双页', 'even pages')
  } else if (!isOutside(odd)) {
    yield departure(
      '双页页码',
      'number on even pages',
      { zh: '居左空一字', en: 'left, one character in' },
      '与单页相同',
      'as on odd pages',
    )
  }
  if (section.titlePage && !letter && !numberIn(section.footers.first)) {
    yield departure(
      '首页页码',
      'number on the first page',
      { zh: '首页编页码', en: 'the first page has its number' },
      '首页不显示',
      'not shown',
    )
  }
}

function departure(zh: string, en: string, expected: Fault['expected'], foundZh: string, foundEn: string): Departure {
  return { what: { zh, en }, found: { zh: foundZh, en: foundEn }, expected }
}

function numberIn(footer: Footer | undefined): FooterParagraph | undefined {
  return footer?.paragraphs.find(({ text }) => text.includes('#'))
}

function isOutside({ frameAlign }: FooterParagraph): boolean {
  return frameAlign === 'outside'
}

function* formFaults(paragraph: FooterParagraph, section: Section, zh: string, en: string): Generator<Departure> {
  const text = paragraph.text.trim()
  const shown = section.numberFormat === 'numberInDash' ? text.replace('#', '- # -') : text
  if (!/^—\s*#\s*—$/.test(shown)) {
    yield {
      what: { zh: `${zh}页码形式`, en: `form on ${en}` },
      found: same(shown.replace('#', '1')),
      expected: same('— 1 —'),
    }
  }
  const runs = paragraph.runs.filter(run => run.text.trim() !== '')
  const sizes = new Set(runs.filter(({ format }) => Math.abs(format.size - 14) > 0.25).map(({ format }) => format.size))
  if (sizes.size > 0) {
    yield {
      what: { zh: `${zh}页码字号`, en: `size on ${en}` },
      found: same(`${[...sizes].join('、')} pt`),
      expected: same('四号（14 pt）'),
    }
  }
  const others = new Set(runs.map(({ format }) => format.ascii).filter(face => !isFace(face, 'songTi')))
  if (others.size > 0) {
    yield {
      what: { zh: `${zh}页码字体`, en: `typeface on ${en}` },
      found: same([...others].join('、')),
      expected: { zh: faces.songTi.zh, en: faces.songTi.en },
    }
  }
}

function* placeFaults(
  { format, frameAlign, text }: FooterParagraph,
  side: 'left' | 'right',
  zh: string,
  en: string,
): Generator<Departure> {
  const expected =
    side === 'right'
      ? { zh: '居右空一字', en: 'right, one character in' }
      : { zh: '居左空一字', en: 'left, one character in' }
  const placed = frameAlign ?? (format.align === 'both' ? 'left' : format.align)
  const right = placed === side || placed === 'outside' || (frameAlign !== undefined && format.align === side)
  const blanks = side === 'right' ? /　*$/.exec(text)?.[0].length : /^　*/.exec(text)?.[0].length
  const indent =
    charsOf(format[`${side}Chars`], format[side], 14) +
    (blanks ?? 0) +
    (side === 'left' ? charsOf(format.firstLineChars, format.firstLine, 14) : 0)
  const near = Math.abs(indent - 1) <= 0.3
  if (right && near) return
  const words = { left: '居左', right: '居右', center: '居中', outside: '外侧' }[placed] ?? placed
  yield {
    what: { zh: `${zh}页码位置`, en: `place on ${en}` },
    found: { zh: `${words}空 ${rounded(indent)} 字`, en: `${placed}, ${rounded(indent)} in` },
    expected,
  }
}

/** A footer that says nothing but the page number can be replaced; one that says more is left alone. */
export function holdsOnlyNumber({ paragraphs, draws }: Footer): boolean {
  return !draws && paragraphs.every(({ text }) => /^[#\s　\-—–―－─·]*$/.test(text))
}

function* distanceFaults(section: Section, mendable: boolean): Generator<Fault> {
  const number = numberIn(section.footers.default)
  if (!number || number.frameAlign !== undefined) return
  const distance = mmOf(section.page.footer)
  if (Math.abs(distance - 25) <= 2.5) return
  yield {
    rule: 'N01',
    at: section,
    what: { zh: '页脚距页面底边', en: 'footer from the edge of the page' },
    found: same(`${rounded(distance)} mm`),
    expected: { zh: '25 mm（一字线距版心下边缘 7 mm）', en: '25 mm (the dash 7 mm below the type area)' },
    ...(mendable ? { mend: () => setFooterDistance(section) } : {}),
  }
}

function* continuityFaults(section: Section): Generator<Fault> {
  if (section.number === 1 || section.numberStart === undefined) return
  yield {
    rule: 'N02',
    at: section,
    what: { zh: '页码', en: 'page number' },
    found: { zh: `从 ${section.numberStart} 重新编起`, en: `starts again at ${section.numberStart}` },
    expected: { zh: '连续编排', en: 'runs on' },
    mend: () => dropNumberStart(section),
  }
}

function* lyingFaults(section: Section): Generator<Fault> {
  const number = numberIn(section.footers.default)
  if (!number || number.frameAlign !== undefined) return
  yield {
    rule: 'T01',
    at: section,
    what: { zh: '横排页的页码', en: 'page number of a landscape page' },
    found: { zh: '在横排页的下方', en: 'below the landscape page' },
    expected: { zh: '与其他页的页码在纸张的同一位置', en: 'at the same place of the paper as on other pages' },
  }
}
