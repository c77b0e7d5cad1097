import { Link } from '@tanstack/react-router'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { PlansContract } from '#modules/supervision/plans/contract.ts'
import { plans } from '#modules/supervision/web/client.ts'
import { useSay } from '#web/language.tsx'
import { mayOpen, useSession } from '#web/session.ts'
import { useText } from '#web/texts/use-text.ts'
import { type Column, DataList } from '#web/ui/list/data-list.tsx'
import { FilterSelect } from '#web/ui/list/filter-select.tsx'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { usePieces } from '#web/ui/list/use-pieces.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { FigureLink } from './figure-link.tsx'
import { counts } from './figures.ts'
import { plansTexts } from './plans-texts.ts'
import { ShareBar } from './share-bar.tsx'
import './plans.css'

type Row = ReplyOf<PlansContract['GET /api/supervision/plans']>['plans'][number]

/** 督办计划: all that I may see, the newest first, and how each goes. */
export default function PlansPage() {
  const t = useText(plansTexts)
  const session = useSession()
  const [filters, setFilters] = useFilters()
  const open = filters.open === 'yes' || filters.open === 'no' ? filters.open : undefined
  const found = usePieces(
    plans,
    'GET /api/supervision/plans',
    { ...(open ? { open } : {}), limit: 50 },
    reply => reply.plans,
  )
  const columns = useColumns()
  return (
    <>
      <PageHead title={t.plans} note={t.plansNote}>
        {mayOpen({ access: ['registrar', 'director', 'leader'] }, session) && (
          <Link to={'/supervision/breakdown' as never} className="link-button link-button-first">
            {t.newPlan}
          </Link>
        )}
        <Link to={'/supervision/units' as never} className="link-button">
          {t.compareUnits}
        </Link>
        <Link to={'/supervision/items' as never} className="link-button">
          {t.itemsTitle}
        </Link>
      </PageHead>
      <search className="filters" aria-label={t.state}>
        <FilterSelect
          label={t.state}
          all={t.all}
          value={open}
          choices={[
            ['yes', t.open],
            ['no', t.closed],
          ]}
          onChange={value => setFilters({ open: value })}
        />
      </search>
      <Loaded query={{ data: found.rows, error: found.error, refetch: found.refetch }}>
        {rows => (
          <DataList
            caption={t.plans}
            columns={columns}
            rows={rows}
            rowKey={row => row.id}
            more={found.more}
            stale={found.stale}
            empty={t.noPlans}
          />
        )}
      </Loaded>
    </>
  )
}

const shown: readonly string[] = ['items', 'done', 'late', 'yellow']

function useColumns(): readonly Column<Row>[] {
  const t = useText(plansTexts)
  const say = useSay()
  return [
    { key: 'number', title: t.number, plain: true, className: 'plans-number', cell: row => row.number },
    {
      key: 'title',
      title: t.title,
      plain: true,
      className: 'plans-title',
      cell: row => (
        <Link to="/supervision/plans/$id" params={{ id: row.id } as never}>
          {row.title}
        </Link>
      ),
    },
    { key: 'step', title: t.step, cell: row => say(row.stepTitle) },
    ...counts
      .filter(([key]) => shown.includes(key))
      .map(
        ([key, which]): Column<Row> => ({
          key,
          title: t[key],
          className: 'plans-count',
          cell: row => (
            <FigureLink count={row.figures[key]} label={t.of(t[key], row.title)} plan={row.id} which={which} />
          ),
        }),
      ),
    { key: 'share', title: t.share, cell: row => <ShareBar share={row.figures.share} /> },
    { key: 'due', title: t.due, className: 'plans-day', cell: row => row.dueOn && <time>{row.dueOn}</time> },
  ]
}
