import { child, childrenOf, valOf, type XmlElement } from '../package/xml-tree.ts'
import { numberText } from './number-text.ts'
import { type ParagraphProperties, readParagraphProperties } from './paragraph-format.ts'

/** Which list a paragraph or a style counts in; id 0 takes a paragraph out of its style's list. */
export interface NumberingUse {
  readonly id: string
  readonly level: number
}

interface Level {
  readonly paragraph: ParagraphProperties
  readonly format: string
  /** `（%1）` */
  readonly pattern: string
  readonly start: number
}

export interface Numbering {
  listIn(pPr: XmlElement | undefined, inherited?: NumberingUse): NumberingUse | undefined
  /** Lists can name the styles of their levels themselves. */
  listOfStyle(styleId: string): NumberingUse | undefined
  level(use: NumberingUse | undefined): Level | undefined
  /** The number of the next paragraph in the list, as it is printed. Counts: ask once for each paragraph, in order. */
  label(use: NumberingUse | undefined): string
}

export function readNumbering(root: XmlElement | undefined): Numbering {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map(one => [one.attributes['w:abstractNumId'] ?? '', one]),
  )
  const lists = new Map<string, { abstract: string; levels: Map<number, Level> }>()
  const styles = new Map<string, NumberingUse>()
  for (const num of childrenOf(root, 'w:num')) {
    const id = num.attributes['w:numId'] ?? ''
    const abstract = valOf(num, 'w:abstractNumId') ?? ''
    lists.set(id, { abstract, levels: levelsOf(abstracts.get(abstract), num) })
    for (const lvl of childrenOf(abstracts.get(abstract), 'w:lvl')) {
      const style = valOf(lvl, 'w:pStyle')
      if (style) styles.set(style, { id, level: levelNumber(lvl.attributes['w:ilvl']) })
    }
  }
  const counters = new Map<string, number[]>()
  const level = (use: NumberingUse | undefined) => (use ? lists.get(use.id)?.levels.get(use.level) : undefined)
  return {
    listIn: (pPr, inherited) => {
      const numPr = child(pPr, 'w:numPr')
      if (!numPr) return inherited
      const id = valOf(numPr, 'w:numId') ?? inherited?.id
      return id === undefined ? inherited : { id, level: levelNumber(valOf(numPr, 'w:ilvl') ?? inherited?.level) }
    },
    listOfStyle: styleId => styles.get(styleId),
    level,
    label: use => {
      const own = level(use)
      const list = use && lists.get(use.id)
      if (!own || !list) return ''
      const counts = counted(counters, list.abstract, list.levels, use.level)
      return own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1
        return numberText(counts[at] ?? 1, list.levels.get(at)?.format ?? 'decimal')
      })
    },
  }
}

function levelsOf(abstract: XmlElement | undefined, num: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>()
  const read = (lvl: XmlElement) => {
    levels.set(levelNumber(lvl.attributes['w:ilvl']), {
      paragraph: readParagraphProperties(child(lvl, 'w:pPr')),
      format: valOf(lvl, 'w:numFmt') ?? 'decimal',
      pattern: valOf(lvl, 'w:lvlText') ?? '',
      start: Number(valOf(lvl, 'w:start') ?? 1),
    })
  }
  childrenOf(abstract, 'w:lvl').forEach(read)
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    childrenOf(override, 'w:lvl').forEach(read)
    const at = levelNumber(override.attributes['w:ilvl'])
    const start = valOf(override, 'w:startOverride')
    const level = levels.get(at)
    if (start !== undefined && level) levels.set(at, { ...level, start: Number(start) })
  }
  return levels
}

/** Nine levels; anything else is the first. */
function levelNumber(value: string | number | undefined): number {
  const level = Number(value ?? 0)
  return Number.isInteger(level) && level >= 0 && level <= 8 ? level : 0
}

/** Lists over one abstract list count on together; a level starts again under each paragraph of a higher one. */
function counted(
  counters: Map<string, number[]>,
  abstract: string,
  levels: ReadonlyMap<number, Level>,
  level: number,
): readonly number[] {
  const counts = (counters.get(abstract) ?? []).slice(0, level + 1)
  for (let at = 0; at <= level; at++) {
    const known = counts[at]
    if (at === level) counts[at] = known === undefined ? (levels.get(at)?.start ?? 1) : known + 1
    else counts[at] = known ?? levels.get(at)?.start ?? 1
  }
  counters.set(abstract, counts)
  return counts
}
