import type { SettingSpec } from '#kernel/people/setting.ts'
import type { Text } from '#kernel/refusal.ts'
import type { Periods } from './limit.ts'
import { type PeriodUnit, unitOf } from './period.ts'
import type { Procedure } from './procedure.ts'

/** What an office may set for itself about a kind of matter: every figure in its limits that no law fixes. */
export function settingsOf(procedure: Procedure): readonly SettingSpec[] {
  return Object.values(procedure.limits).flatMap(({ title, period, extension, aheadOf }) => [
    ...settingsIn(procedure, period, [title]),
    ...(extension ? settingsIn(procedure, extension.period, [title, { zh: '延长', en: 'extension' }]) : []),
    ...(aheadOf ? settingsIn(procedure, aheadOf.by, [title, { zh: '提前', en: 'ahead' }]) : []),
  ])
}

/** `about` says in words what the figure is of: the limit, then the choice or choices it holds for. */
function settingsIn(procedure: Procedure, periods: Periods, about: readonly Text[]): readonly SettingSpec[] {
  if ('byField' in periods) {
    const choices = procedure.fields[periods.byField]?.choices ?? {}
    return Object.entries(periods.periods).flatMap(([value, period]) => {
      const choice = choices[value]
      return settingsIn(procedure, period, choice ? [...about, choice] : about)
    })
  }
  const { unit, amount } = unitOf(periods)
  if (typeof amount === 'number') return []
  const words = [...about, unitWords[unit]]
  const title = { zh: words.map(({ zh }) => zh).join(' · '), en: words.map(({ en }) => en).join(' · ') }
  const field = {
    type: 'number',
    title,
    required: true,
    min: 1,
    max: amount.max ?? mostOf[unit],
    default: amount.default,
  } as const
  return [{ key: amount.setting, field, group: procedure.title }]
}

const unitWords: Readonly<Record<PeriodUnit, Text>> = {
  workingDays: { zh: '工作日', en: 'working days' },
  days: { zh: '日', en: 'days' },
  months: { zh: '月', en: 'months' },
  hours: { zh: '小时', en: 'hours' },
}

/** A year: more than that is a slip of the keyboard. */
const mostOf: Readonly<Record<PeriodUnit, number>> = { workingDays: 250, days: 365, months: 12, hours: 8760 }
