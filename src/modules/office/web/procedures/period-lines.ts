import type { Amount, Period, Periods } from '#kernel/procedure/limit.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import type { Text } from '#kernel/refusal.ts'
import { procedureTexts as t } from './procedure-texts.ts'

/** What the office has set, by key; what it has not has its default. */
export type Settings = Readonly<Record<string, number>>

/** One line for each case: 办理方式为信访：60 日. A period that depends on nothing is one line without a case. */
export function periodLines(
  periods: Periods,
  fields: Procedure['fields'],
  settings: Settings,
  given: readonly Text[] = [],
): readonly Text[] {
  if (!('byField' in periods)) return [said(given, lengthOf(periods, settings))]
  const field = fields[periods.byField]
  return Object.entries(periods.periods).flatMap(([value, inner]) => {
    const is = field?.choices?.[value]
    return periodLines(inner, fields, settings, is ? [...given, is] : given)
  })
}

function said(given: readonly Text[], length: Text): Text {
  if (given.length === 0) return length
  return {
    zh: `${given.map(one => one.zh).join('、')}：${length.zh}`,
    en: `${given.map(one => one.en).join(', ')}: ${length.en}`,
  }
}

function lengthOf(period: Period, settings: Settings): Text {
  if ('workingDays' in period) return withSetting(period.workingDays, t.workingDays, settings)
  if ('days' in period) return withSetting(period.days, t.days, settings)
  if ('months' in period) return withSetting(period.months, t.months, settings)
  return withSetting(period.hours, t.hours, settings)
}

function withSetting(amount: Amount, words: (count: number) => Text, settings: Settings): Text {
  if (typeof amount === 'number') return words(amount)
  const text = words(settings[amount.setting] ?? amount.default)
  return { zh: `${text.zh}（${t.bySetting.zh}）`, en: `${text.en} (${t.bySetting.en})` }
}
