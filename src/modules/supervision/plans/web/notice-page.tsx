import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { type Day, dayOf, daysBetween, formatDay } from '#lib/day.ts'
import { shownValue } from '#modules/desk/web/matter/shown-value.ts'
import { type Matter, useMatter } from '#modules/desk/web/matter/use-matter.ts'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { plans, type Urging } from '#modules/supervision/web/client.ts'
import { useReply } from '#web/ask.ts'
import { useLanguage, useSay } from '#web/language.tsx'
import { useOffice } from '#web/shell/use-office.ts'
import { useText } from '#web/texts/use-text.ts'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { noticeTexts } from './notice-texts.ts'
import { reportsOf } from './reports.tsx'
import '#modules/desk/web/matter/sheet.css'
import './notice.css'

/** 督办通知单 on A4, for signature on paper; with `?kind=urge` 催办单, which says how it stands today. */
export default function NoticePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const urging = useReply(plans, 'GET /api/supervision/items/:id/urging', { params: { id } })
  const matter = useMatter(id)
  return (
    <Loaded query={matter}>
      {found => <Loaded query={urging}>{stands => <Notice matter={found} urging={stands} />}</Loaded>}
    </Loaded>
  )
}

interface Shown {
  readonly matter: Matter
  readonly urging: Urging
}

function Notice({ matter, urging }: Shown) {
  const t = useText(noticeTexts)
  const { language } = useLanguage()
  const office = useOffice()?.name ?? ''
  const [{ kind }] = useFilters()
  const urges = kind === 'urge'
  const params = { id: matter.id } as never
  const given = matter.entries.findLast(({ deed }) => deed === 'assign')
  const on = urges || !given ? (urging.today as Day) : dayOf(new Date(given.happenedAt))
  return (
    <div className="sheet supervision-notice">
      <PageHead title={urges ? t.urge : t.notice} note={`${office} ${matter.number}`}>
        <Button type="primary" onClick={() => window.print()}>
          {t.print}
        </Button>
        <Link
          to={'/supervision/items/$id/notice' as never}
          params={params}
          search={(urges ? {} : { kind: 'urge' }) as never}
          className="link-button"
        >
          {urges ? t.notice : t.urge}
        </Link>
        <Link to="/matters/$id/print" params={params} className="link-button">
          {t.sheet}
        </Link>
        <Link to="/matters/$id" params={params} className="link-button">
          {t.back}
        </Link>
      </PageHead>
      <table className="sheet-table">
        <tbody>
          <Facts matter={matter} />
          {urges && <Stands matter={matter} urging={urging} />}
          <Row title={t.asked}>{urges ? t.askedOfUrge : t.askedOfNotice}</Row>
        </tbody>
      </table>
      <Receipts matter={matter} />
      <p className="supervision-notice-end">
        {office}
        <br />
        {formatDay(on, language)}
      </p>
    </div>
  )
}

function Facts({ matter }: { readonly matter: Matter }) {
  const t = useText(noticeTexts)
  const say = useSay()
  const names = useDirectory()
  const { fields, procedure } = matter
  const said = (key: string) => {
    const field = procedure.fields[key]
    return field ? shownValue(field, fields[key], say, names) : ''
  }
  const answer = matter.clocks.find(({ limit }) => limit === 'answer')
  const support = matter.support.map(({ unitId }) => names.unitName(unitId)).join(t.and)
  const phrase = said('duePhrase')
  const count = answer?.arithmetic.map(({ text }) => say(text)).join(t.nextStep) ?? ''
  return (
    <>
      <Row title={t.title}>{matter.title}</Row>
      <Row title={t.source}>{[said('source'), said('place')].filter(Boolean).join(' · ') || t.none}</Row>
      <Row title={t.content}>{String(fields.content ?? '')}</Row>
      {said('result') && <Row title={t.result}>{said('result')}</Row>}
      <tr>
        <th scope="row">{t.lead}</th>
        <td>{matter.leadUnitId ? names.unitName(matter.leadUnitId) : t.notYet}</td>
        <th scope="row">{t.support}</th>
        <td>{support || t.none}</td>
      </tr>
      <tr>
        <th scope="row">{t.signer}</th>
        <td>{said('signer') || t.none}</td>
        <th scope="row">{t.cycle}</th>
        <td>{said('cycle')}</td>
      </tr>
      <Row title={t.due}>
        <strong>{answer?.dueOn}</strong>
        {phrase && <> {t.duePhrase(phrase)}</>}
        {count && <span className="supervision-notice-count">{count}</span>}
      </Row>
    </>
  )
}

/** How it stands on the day of the 催办单. */
function Stands({ matter, urging }: Shown) {
  const t = useText(noticeTexts)
  const answer = matter.clocks.find(({ limit }) => limit === 'answer')
  const left = answer ? daysBetween(urging.today as Day, answer.dueOn as Day) : 0
  const [last] = reportsOf(matter)
  return (
    <>
      <tr>
        <th scope="row">{t.time}</th>
        <td>{answer?.status === 'ended' ? t.ended : left < 0 ? t.daysLate(-left) : t.daysLeft(left)}</td>
        <th scope="row">{t.rung}</th>
        <td>{urging.rung === 0 ? t.notRung : t.rungAt(urging.rung, urging.told.map(whom => t[whom]).join(t.and))}</td>
      </tr>
      <Row title={t.lastReport}>
        {last ? `${t.reported(dayOf(new Date(last.at)), last.share)}${last.text}` : t.neverReported}
      </Row>
    </>
  )
}

/** 签收 by hand, a line for each unit. */
function Receipts({ matter }: { readonly matter: Matter }) {
  const t = useText(noticeTexts)
  const { unitName } = useDirectory()
  const units = [...new Set([matter.leadUnitId, ...matter.support.map(({ unitId }) => unitId)])].filter(
    id => id !== null,
  )
  return (
    <table className="sheet-table supervision-notice-receipts">
      <caption>{t.receipt}</caption>
      <thead>
        <tr>
          <th scope="col">{t.unit}</th>
          <th scope="col">{t.receivedBy}</th>
          <th scope="col">{t.receivedAt}</th>
        </tr>
      </thead>
      <tbody>
        {(units.length > 0 ? units : ['']).map(id => (
          <tr key={id}>
            <td>{id && unitName(id)}</td>
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Row({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td colSpan={3} className="sheet-long">
        {children}
      </td>
    </tr>
  )
}
