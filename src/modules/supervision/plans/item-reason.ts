import { type Day, daysBetween, formatDay } from '#lib/day.ts'
import type { Text } from '#lib/text.ts'

/** What the ledger says of an item, as its row keeps it. */
export interface ItemFacts {
  readonly due_on: Day
  readonly yellow_on: Day
  readonly done_on: Day | null
  /** Less was reported than the report before promised. */
  readonly behind: boolean
  /** A report that is owed and has not come. */
  readonly report_due_on: Day | null
}

export interface ItemLamp {
  readonly lamp: 'done' | 'red' | 'yellow' | 'green'
  readonly reason: Text
}

/** Red: its day has passed. Yellow: within three working days of it, behind what was promised, or silent. Each with its reason. */
export function itemLamp(item: ItemFacts, today: Day): ItemLamp {
  if (item.done_on) return { lamp: 'done', reason: doneText(item.done_on, item.due_on) }
  const due = { zh: formatDay(item.due_on, 'zh'), en: formatDay(item.due_on, 'en') }
  if (item.due_on < today) {
    const late = daysBetween(item.due_on, today)
    return {
      lamp: 'red',
      reason: { zh: `应于${due.zh}完成，已逾期${late}天。`, en: `Was due on ${due.en}; ${late} days late.` },
    }
  }
  if (item.yellow_on <= today)
    return { lamp: 'yellow', reason: { zh: `应于${due.zh}完成，临近期限。`, en: `Due on ${due.en}, which is near.` } }
  if (item.report_due_on && item.report_due_on < today)
    return {
      lamp: 'yellow',
      reason: {
        zh: `${formatDay(item.report_due_on, 'zh')}应报的进展没有报。`,
        en: `The report due on ${formatDay(item.report_due_on, 'en')} has not come.`,
      },
    }
  if (item.behind)
    return {
      lamp: 'yellow',
      reason: { zh: '本期进度低于上期承诺。', en: 'Less is done than the last report promised.' },
    }
  return { lamp: 'green', reason: { zh: `应于${due.zh}完成。`, en: `Due on ${due.en}.` } }
}

function doneText(on: Day, dueOn: Day): Text {
  const late = daysBetween(dueOn, on)
  const [zh, en] = [formatDay(on, 'zh'), formatDay(on, 'en')]
  return late > 0
    ? { zh: `${zh}办结，逾期${late}天。`, en: `Done on ${en}, ${late} days late.` }
    : { zh: `${zh}办结。`, en: `Done on ${en}.` }
}
