import type { Day } from '#lib/day.ts'
import type { Due } from './dues.ts'
import type { ReportingCycle } from './reporting-cycle.ts'

/**
 * What a decision, a superior's document, a yearly report or minutes ask for, proposed for a person to confirm.
 * - `heading` groups others;
 * - `goal` 目标 is what is to be reached, without a measure;
 * - `task` is what the document itself sets apart: by a number, by a 分工 of its own, by a paragraph, by a row of a table;
 * - `measure` is one sentence or one 一是 of a task that has several and one 分工 at most.
 */
export interface ProposedItem extends Assignment {
  readonly kind: 'heading' | 'goal' | 'task' | 'measure'
  /** As it is printed: 一、 or （三） or 5. */
  readonly number?: string
  /** The words of its heading, without the full stop. */
  readonly title?: string
  /** The headings above it, as they are printed. */
  readonly path: readonly string[]
  /** Verbatim, without the number and without the 分工; paragraphs are joined by a line break. */
  readonly text: string
  readonly place: Place
  /** Figures that are to be reached, verbatim: 新增就业10万人以上. */
  readonly results: readonly string[]
  readonly items: readonly ProposedItem[]
}

/** Who does it and by when. What an item does not say itself it has from the one above it. */
export interface Assignment {
  readonly lead: readonly string[]
  /**
   * How the leading unit is known: `named` as the one that leads or that alone is responsible; `first` of several that are
   * responsible without one being named to lead, which is what the office goes by, and a person should confirm.
   */
  readonly leadBy?: 'named' | 'first'
  readonly support: readonly string[]
  /** 责任领导, as written. */
  readonly leader?: string
  /** The last of the days in `dues`. */
  readonly dueOn?: Day
  /** Verbatim; the whole of it where a 分工 gives several. */
  readonly duePhrase?: string
  readonly dues: readonly Due[]
  readonly cycle?: ReportingCycle
}

/** Where in the source: the line its first word is on, counted from 1, and the offsets of its first and past its last character. */
export interface Place {
  readonly line: number
  readonly start: number
  readonly end: number
}
