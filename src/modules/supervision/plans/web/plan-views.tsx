import { Link } from '@tanstack/react-router'
import type { Plan } from '#modules/supervision/web/client.ts'
import { useText } from '#web/texts/use-text.ts'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { Notice } from '#web/ui/notice.tsx'
import { PlanTable } from './plan-table.tsx'
import { PlanTime } from './plan-time.tsx'
import { PlanTree } from './plan-tree.tsx'
import { plansTexts } from './plans-texts.ts'
import { UnitFiguresTable, useUnitOrder } from './unit-figures.tsx'

const views = ['tree', 'table', 'time', 'units'] as const

/** The same items in three ways, and the units that do them; which way is the address. */
export function PlanViews({ plan, onPart }: { readonly plan: Plan; readonly onPart: (number: string) => unknown }) {
  const t = useText(plansTexts)
  const [filters] = useFilters()
  const view = views.find(one => one === filters.view) ?? 'tree'
  return (
    <>
      <nav className="plan-views" aria-label={t.views}>
        {views.map(one => (
          <Link
            key={one}
            to="/supervision/plans/$id"
            params={{ id: plan.id } as never}
            search={{ view: one } as never}
            resetScroll={false}
            className={one === view ? 'plan-view plan-view-current' : 'plan-view'}
            {...(one === view ? { 'aria-current': 'true' as const } : { 'aria-current': undefined })}
          >
            {t[one]}
          </Link>
        ))}
      </nav>
      {plan.orMore && <Notice tone="warn">{t.orMore(plan.nodes.length)}</Notice>}
      {view === 'tree' && <PlanTree plan={plan} onPart={onPart} />}
      {view === 'table' && <PlanTable plan={plan} />}
      {view === 'time' && <PlanTime plan={plan} />}
      {view === 'units' && <PlanUnits plan={plan} />}
    </>
  )
}

function PlanUnits({ plan }: { readonly plan: Plan }) {
  const t = useText(plansTexts)
  const [filters, setFilters] = useFilters()
  const inOrder = useUnitOrder(filters.sort)
  return (
    <>
      <UnitFiguresTable
        rows={inOrder(plan.units)}
        plan={plan.id}
        sort={{ by: filters.sort ?? 'unit', onChange: by => setFilters({ sort: by === 'unit' ? undefined : by }) }}
        empty={t.noUnits}
      />
      <p>
        <Link to="/supervision/units" search={{ plan: plan.id } as never}>
          {t.map}
        </Link>
      </p>
    </>
  )
}
