import type { Day } from '#lib/day.ts'
import { weekday } from '#lib/day.ts'
import { useLanguage, useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { DataList } from '#web/ui/list/data-list.tsx'
import { whyWords } from '../words.ts'
import { calendarTexts } from './calendar-texts.ts'
import { type GridDay, weekdays } from './year-grid.tsx'

/** The same as the grid, to be read from top to bottom. */
export function ExceptionList({ days }: { readonly days: readonly GridDay[] }) {
  const t = useText(calendarTexts)
  const say = useSay()
  const { language } = useLanguage()
  if (days.length === 0) return null
  return (
    <details className="exceptions">
      <summary>{t.list}</summary>
      <DataList
        caption={t.list}
        rows={days}
        rowKey={row => row.day}
        columns={[
          {
            key: 'day',
            title: t.day,
            plain: true,
            cell: row => (
              <time dateTime={row.day}>
                {row.day} {weekdays[language][weekday(row.day as Day) - 1]}
              </time>
            ),
          },
          { key: 'what', title: t.what, cell: row => say(whyWords[row.why]) },
          { key: 'name', title: t.name, cell: row => row.name && say(row.name) },
        ]}
      />
    </details>
  )
}
