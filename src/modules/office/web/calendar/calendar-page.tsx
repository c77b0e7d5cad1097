import { Button } from 'antd'
import { useState } from 'react'
import { dayOf } from '#lib/day.ts'
import { useReply } from '#web/ask.ts'
import { useSay } from '#web/language.tsx'
import { useSession } from '#web/session.ts'
import { useText } from '#web/texts/use-text.ts'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { office } from '../client.ts'
import { calendarTexts } from './calendar-texts.ts'
import { ExceptionList } from './exception-list.tsx'
import { ImportNotice } from './import-notice.tsx'
import { OfficeDay } from './office-day.tsx'
import { YearGrid } from './year-grid.tsx'

/** A year of worked and rest days, and why; for whom may, the office's own days and the import of a year. */
export default function CalendarPage() {
  const t = useText(calendarTexts)
  const say = useSay()
  const [filters, setFilters] = useFilters()
  const year = Number(filters.year ?? dayOf(new Date()).slice(0, 4))
  const found = useReply(office, 'GET /api/office/calendar/:year', { params: { year } })
  const edits = useSession()?.roles.some(held => held.role === 'system-admin' || held.role === 'director') ?? false
  const [chosen, setChosen] = useState<string>()
  const [importing, setImporting] = useState(false)
  const [moved, setMoved] = useState<number>()
  const go = (to: number) => setFilters({ year: String(to) })
  return (
    <>
      <PageHead title={`${t.title} ${year}`} note={found.data?.source && t.source(say(found.data.source))}>
        <Button onClick={() => go(year - 1)}>{t.before}</Button>
        <Button onClick={() => go(year + 1)}>{t.after}</Button>
        {edits && (
          <Button type="primary" onClick={() => setImporting(true)}>
            {t.importNotice}
          </Button>
        )}
      </PageHead>
      {moved !== undefined && (
        <Notice tone="good" live>
          {t.moved(moved)}
        </Notice>
      )}
      <Loaded query={found}>
        {calendar => (
          <>
            {!calendar.known && <Notice tone="warn">{t.unknown(year)}</Notice>}
            {calendar.known && (
              <section className="panel">
                <p className="quiet">
                  {t.legend} {edits && t.choose}
                </p>
                <YearGrid year={calendar.year} days={calendar.days} onChoose={edits ? setChosen : undefined} />
              </section>
            )}
            <ExceptionList days={calendar.days} />
            {chosen && (
              <OfficeDay
                day={chosen}
                kind={calendar.days.find(one => one.day === chosen)}
                onApplied={setMoved}
                onClose={() => setChosen(undefined)}
              />
            )}
          </>
        )}
      </Loaded>
      {importing && (
        <ImportNotice
          onApplied={(count, of) => {
            setMoved(count)
            go(of)
          }}
          onClose={() => setImporting(false)}
        />
      )}
    </>
  )
}
