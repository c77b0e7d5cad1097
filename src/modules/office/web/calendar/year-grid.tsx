import type { Text } from '#kernel/refusal.ts'
import { addDays, type Day, formatDay, weekday } from '#lib/day.ts'
import { useLanguage, useSay } from '#web/language.tsx'
import { whyWords } from '../words.ts'
import './year-grid.css'

export interface GridDay {
  readonly day: string
  readonly worked: boolean
  readonly why: keyof typeof whyWords
  readonly name?: Text
}

/** A year, twelve months side by side; each day says whether it is worked and why. A day can be chosen. */
export function YearGrid(props: {
  readonly year: number
  readonly days: readonly GridDay[]
  readonly onChoose?: (day: string) => void
}) {
  const byDay = new Map(props.days.map(one => [one.day, one]))
  return (
    <div className="year">
      {Array.from({ length: 12 }, (_, index) => (
        <Month key={monthKey(props.year, index)} {...props} byDay={byDay} first={monthKey(props.year, index)} />
      ))}
    </div>
  )
}

function monthKey(year: number, index: number): Day {
  return `${year}-${String(index + 1).padStart(2, '0')}-01` as Day
}

function Month(props: {
  readonly first: Day
  readonly byDay: ReadonlyMap<string, GridDay>
  readonly onChoose?: (day: string) => void
}) {
  const { language } = useLanguage()
  const { first } = props
  const title = new Date(`${first}T00:00:00Z`).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    month: 'long',
    timeZone: 'UTC',
  })
  return (
    <table className="month">
      <caption>{title}</caption>
      <thead>
        <tr>
          {weekdays[language].map(name => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(first).map(week => (
          <tr key={week.find(Boolean)}>
            {week.map((day, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the days before the first and after the last have no name
              <td key={index}>{day && <DayCell {...props} day={day} kind={props.byDay.get(day)} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell(props: {
  readonly day: Day
  readonly kind: GridDay | undefined
  readonly onChoose?: (day: string) => void
}) {
  const say = useSay()
  const { language } = useLanguage()
  const { day, onChoose } = props
  const kind = props.kind ?? plain(day)
  const why = `${say(whyWords[kind.why])}${kind.name ? ` (${say(kind.name)})` : ''}`
  const mark = marks[kind.why]?.[language]
  const inside = (
    <>
      {Number(day.slice(8))}
      {mark && <span aria-hidden="true">{mark}</span>}
      <span className="visually-hidden"> {why}</span>
    </>
  )
  const className = `day day-${kind.why}`
  if (!onChoose) {
    return (
      <span className={className} title={why}>
        {inside}
      </span>
    )
  }
  return (
    <button
      type="button"
      className={className}
      title={why}
      aria-label={`${formatDay(day, language)}: ${why}`}
      onClick={() => onChoose(day)}
    >
      {inside}
    </button>
  )
}

/** 休 and 班, as every Chinese calendar prints them. */
const marks: Partial<Record<GridDay['why'], Readonly<Record<'zh' | 'en', string>>>> = {
  holiday: { zh: '休', en: 'H' },
  'make-up': { zh: '班', en: 'W' },
  'office-rest': { zh: '休', en: 'H' },
  'office-work': { zh: '班', en: 'W' },
}

export const weekdays = {
  zh: ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
} as const

function plain(day: Day): GridDay {
  const worked = weekday(day) <= 5
  return { day, worked, why: worked ? 'weekday' : 'weekend' }
}

/** The weeks of the month that begins on `first`, from Monday; null where a day belongs to another month. */
function weeksOf(first: Day): (Day | null)[][] {
  const start = addDays(first, 1 - weekday(first))
  const weeks: (Day | null)[][] = []
  for (
    let monday = start;
    weeks.length === 0 || monday.slice(0, 7) === first.slice(0, 7);
    monday = addDays(monday, 7)
  ) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const day = addDays(monday, index)
        return day.slice(0, 7) === first.slice(0, 7) ? day : null
      }),
    )
  }
  return weeks
}
