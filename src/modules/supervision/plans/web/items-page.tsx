import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import type { PlansContract } from '#modules/supervision/plans/contract.ts'
import { plans } from '#modules/supervision/web/client.ts'
import { useText } from '#web/texts/use-text.ts'
import { type Column, DataList } from '#web/ui/list/data-list.tsx'
import { FilterSelect } from '#web/ui/list/filter-select.tsx'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { usePieces } from '#web/ui/list/use-pieces.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ItemLamp } from './item-lamp.tsx'
import { plansTexts } from './plans-texts.ts'
import { ShareBar } from './share-bar.tsx'
import { usePlanNames } from './use-plan-names.ts'
import './plans.css'

type Row = ReplyOf<PlansContract['GET /api/supervision/items']>['items'][number]

/** The items behind a figure: which figure is the address. */
export default function ItemsPage() {
  const t = useText(plansTexts)
  const [filters, setFilters] = useFilters()
  const { units } = useDirectory()
  const known = usePlanNames()
  const { plan, unit, which, month } = filters
  const query = { plan, unit, which, month, limit: 50 }
  const found = usePieces(plans, 'GET /api/supervision/items', query, reply => reply.items)
  const columns = useColumns(known)
  return (
    <>
      <PageHead title={t.itemsTitle} note={month && t.atMonthsEnd(month)}>
        {plan && (
          <Link to="/supervision/plans/$id" params={{ id: plan } as never} className="link-button">
            {known.get(plan) ?? t.plan}
          </Link>
        )}
      </PageHead>
      <search className="filters" aria-label={t.which}>
        <FilterSelect
          label={t.plan}
          all={t.all}
          value={plan}
          choices={[...known]}
          onChange={value => setFilters({ plan: value })}
        />
        <FilterSelect
          label={t.unit}
          all={t.all}
          value={unit}
          choices={[...units.map(one => [one.id, one.name] as const), ['none', t.noUnit]]}
          onChange={value => setFilters({ unit: value })}
        />
        <FilterSelect
          label={t.which}
          all={t.all}
          value={which === 'all' ? undefined : which}
          choices={[
            ['open', t.stillOpen],
            ['red', t.late],
            ['yellow', t.yellow],
            ['green', t.lampGreen],
            ['done', t.done],
            ['on-time', t.onTime],
            ['extended', t.extended],
            ['returned', t.returned],
            ['sent-back', t.sentBack],
            ['missed', t.missed],
          ]}
          onChange={value => setFilters({ which: value })}
        />
        {month && <Button onClick={() => setFilters({ month: undefined })}>{t.everyMonth}</Button>}
      </search>
      <Loaded query={{ data: found.rows, error: found.error, refetch: found.refetch }}>
        {rows => (
          <DataList
            caption={t.itemsTitle}
            columns={columns}
            rows={rows}
            rowKey={row => row.id}
            more={found.more}
            stale={found.stale}
            empty={t.noneBehind}
          />
        )}
      </Loaded>
    </>
  )
}

function useColumns(known: ReadonlyMap<string, string>): readonly Column<Row>[] {
  const t = useText(plansTexts)
  const { unitName } = useDirectory()
  return [
    { key: 'number', title: t.number, plain: true, className: 'plans-number', cell: row => row.number },
    {
      key: 'title',
      title: t.title,
      plain: true,
      className: 'plans-title',
      cell: row => (
        <Link to="/matters/$id" params={{ id: row.id } as never}>
          {row.title}
        </Link>
      ),
    },
    { key: 'plan', title: t.plan, cell: row => known.get(row.planId) },
    { key: 'unit', title: t.unit, cell: row => (row.unitId ? unitName(row.unitId) : t.noUnit) },
    { key: 'due', title: t.due, className: 'plans-day', cell: row => <time>{row.dueOn}</time> },
    { key: 'lamp', title: t.lamp, cell: row => <ItemLamp value={row.lamp} /> },
    { key: 'share', title: t.ownShare, cell: row => <ShareBar share={row.share} /> },
  ]
}
