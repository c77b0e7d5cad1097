import type { ClassifiedDocument } from '../elements/classify.ts'
import { standardPitch } from '../mend/paragraph.ts'
import { setGrid, setMargins, setPaper } from '../mend/section.ts'
import type { Section } from '../model.ts'
import type { RuleId } from './catalogue.ts'
import { type Fault, same } from './fault.ts'
import { rounded } from './measure.ts'

const twipsInMm = 1440 / 25.4

export function mmOf(twips: number): number {
  return twips / twipsInMm
}

/** A margin of the standard, for a page that stands and for one that lies (turned so that its head is at the binding). */
interface Margin {
  readonly rule: RuleId
  readonly side: 'top' | 'bottom' | 'left' | 'right'
  readonly zh: string
  readonly en: string
  readonly upright: number
  readonly lying: number
}

const margins: readonly Margin[] = [
  { rule: 'P02', side: 'top', zh: '上边距（天头）', en: 'top margin', upright: 37, lying: 28 },
  { rule: 'P03', side: 'left', zh: '左边距（订口）', en: 'left margin', upright: 28, lying: 35 },
  { rule: 'P05', side: 'bottom', zh: '下边距', en: 'bottom margin', upright: 35, lying: 26 },
  { rule: 'P05', side: 'right', zh: '右边距', en: 'right margin', upright: 26, lying: 37 },
]

const tolerance = 1.02

export function* pageFaults({ sections }: ClassifiedDocument): Generator<Fault> {
  for (const section of sections) {
    yield* paperFaults(section)
    yield* marginFaults(section)
    yield* gridFaults(section)
  }
}

export function lies({ page }: Section): boolean {
  return page.width > page.height
}

function* paperFaults(section: Section): Generator<Fault> {
  const [width, height] = lies(section) ? [297, 210] : [210, 297]
  const [w, h] = [mmOf(section.page.width), mmOf(section.page.height)]
  if (Math.abs(w - width) <= tolerance && Math.abs(h - height) <= tolerance) return
  yield {
    rule: 'P01',
    at: section,
    what: { zh: '纸张', en: 'paper' },
    found: same(`${rounded(w)}×${rounded(h)} mm`),
    expected: same(`A4 ${width}×${height} mm`),
    mend: () => setPaper(section),
  }
}

function* marginFaults(section: Section): Generator<Fault> {
  const { page } = section
  const lying = lies(section)
  const area = { width: mmOf(page.width - page.left - page.right), height: mmOf(page.height - page.top - page.bottom) }
  const [wide, high] = lying ? [225, 156] : [156, 225]
  if (Math.abs(area.width - wide) > tolerance || Math.abs(area.height - high) > tolerance) {
    yield {
      rule: lying ? 'T01' : 'P04',
      at: section,
      what: { zh: '版心', en: 'type area' },
      found: same(`${rounded(area.width)}×${rounded(area.height)} mm`),
      expected: same(`${wide}×${high} mm`),
      mend: () => setMargins(section),
    }
  }
  for (const { rule, side, zh, en, upright, lying: turned } of margins) {
    const [found, expected] = [mmOf(page[side]), lying ? turned : upright]
    if (Math.abs(found - expected) <= tolerance) continue
    yield {
      rule: lying ? 'T01' : rule,
      ...(lying ? { strength: 'derived' as const } : {}),
      at: section,
      what: { zh, en },
      found: same(`${rounded(found)} mm`),
      expected: same(`${expected} mm`),
      mend: () => setMargins(section),
    }
  }
}

export const goodPitch = { from: 555, to: 580 } as const

/** The pitch that the grid gives to a line, in twips; undefined where it has none. */
export function gridPitch(section: Section | undefined): number | undefined {
  return section && /^lines/.test(section.grid.type) ? section.grid.linePitch : undefined
}

/** What it is once the faults of the grid are mended. */
export function gridPitchAsMended(section: Section | undefined): number | undefined {
  const pitch = gridPitch(section)
  if (!section || lies(section)) return pitch
  return pitch !== undefined && pitch >= 575 && pitch <= goodPitch.to ? pitch : standardPitch
}

function* gridFaults(section: Section): Generator<Fault> {
  const { type, linePitch = 0, charSpace } = section.grid
  if (lies(section)) return
  const counts = type === 'lines' || type === 'linesAndChars'
  if (!counts || linePitch < goodPitch.from || linePitch > goodPitch.to) {
    yield {
      rule: 'P07',
      at: section,
      what: { zh: '文档网格', en: 'line grid' },
      found: counts
        ? { zh: `行距 ${rounded(linePitch / 20, 2)} 磅`, en: `a line of ${rounded(linePitch / 20, 2)} pt` }
        : { zh: '未设行网格', en: 'no line grid' },
      expected: { zh: '行距 28.95 磅（每面 22 行）', en: 'a line of 28.95 pt (22 lines a page)' },
      mend: () => setGrid(section),
    }
  } else if (linePitch < 575) yield narrowPitch(section, linePitch)
  if (type === 'linesAndChars' && Math.floor(((156 / 25.4) * 72) / (16 + charSpace / 4096)) !== 28) {
    yield {
      rule: 'P07',
      strength: 'practice',
      at: section,
      what: { zh: '字符网格', en: 'character grid' },
      found: same(`charSpace ${charSpace}`),
      expected: { zh: '每行 28 字（charSpace −849）', en: '28 characters a line (charSpace −849)' },
      mend: () => setGrid(section),
    }
  }
}

function narrowPitch(section: Section, linePitch: number): Fault {
  return {
    rule: 'P07',
    strength: 'practice',
    at: section,
    what: { zh: '文档网格', en: 'line grid' },
    found: {
      zh: `行距 ${rounded(linePitch / 20, 2)} 磅，撑不满版心`,
      en: `${rounded(linePitch / 20, 2)} pt, which leaves the type area unfilled`,
    },
    expected: { zh: '28.95 磅', en: '28.95 pt' },
    mend: () => setGrid(section),
  }
}
