import { plans } from '#modules/supervision/web/client.ts'
import { useReply } from '#web/ask.ts'
import { useText } from '#web/texts/use-text.ts'
import { FilterSelect } from '#web/ui/list/filter-select.tsx'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { LampMap } from './lamp-map.tsx'
import { plansTexts } from './plans-texts.ts'
import { UnitFiguresTable, useUnitOrder } from './unit-figures.tsx'
import { usePlanNames } from './use-plan-names.ts'
import './plans.css'

/** 各单位比较: of all plans that I see, or of one. */
export default function UnitsPage() {
  const t = useText(plansTexts)
  const [filters, setFilters] = useFilters()
  const known = usePlanNames()
  const { plan, sort, months } = filters
  const query = plan ? { plan } : {}
  const figures = useReply(plans, 'GET /api/supervision/units', { query })
  const lamps = useReply(plans, 'GET /api/supervision/lamps', {
    query: { ...query, ...(months ? { months } : {}) } as never,
  })
  const inOrder = useUnitOrder(sort)
  return (
    <>
      <PageHead title={t.unitsTitle} note={t.unitsNote}>
        <a className="link-button" href={`/api/supervision/units.xlsx${plan ? `?plan=${plan}` : ''}`} download>
          {t.excel}
        </a>
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
          label={t.months}
          all={t.lastMonths(12)}
          value={months}
          choices={(['6', '24'] as const).map(count => [count, t.lastMonths(Number(count))])}
          onChange={value => setFilters({ months: value })}
        />
      </search>
      <Loaded query={figures}>
        {({ units }) => (
          <>
            <UnitFiguresTable
              rows={inOrder(units)}
              {...(plan ? { plan } : {})}
              sort={{ by: sort ?? 'unit', onChange: by => setFilters({ sort: by === 'unit' ? undefined : by }) }}
              empty={t.noUnits}
            />
            <section className="panel map-panel" aria-labelledby="map">
              <h2 id="map">{t.map}</h2>
              <p className="quiet">{t.mapNote}</p>
              <Loaded query={lamps}>
                {found => <LampMap lamps={found} order={inOrder(units).map(({ unitId }) => unitId)} plan={plan} />}
              </Loaded>
            </section>
          </>
        )}
      </Loaded>
    </>
  )
}
