import { Link } from '@tanstack/react-router'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import type { Plan, PlanNode } from '#modules/supervision/web/client.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { type Column, DataList } from '#web/ui/list/data-list.tsx'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { ItemLamp } from './item-lamp.tsx'
import { plansTexts } from './plans-texts.ts'
import { ShareBar } from './share-bar.tsx'

const alarming = ['red', 'yellow', 'green', 'done']

/** What each column sorts by; in the order of the list otherwise. */
const keys = {
  unit: (node: PlanNode, place: (id: string | null) => number) => place(node.unitId),
  due: (node: PlanNode) => node.dueOn,
  lamp: (node: PlanNode) => alarming.indexOf(node.lamp),
  share: (node: PlanNode) => node.share,
}

/** All items and parts in a table that sorts: most alarming, due first, least done. */
export function PlanTable({ plan }: { readonly plan: Plan }) {
  const t = useText(plansTexts)
  const [filters, setFilters] = useFilters()
  const { units } = useDirectory()
  const place = new Map(units.map(({ id }, i) => [id, i]))
  const placeOf = (id: string | null) => (id === null ? units.length : (place.get(id) ?? units.length))
  const by = Object.hasOwn(keys, filters.sort ?? '') ? (filters.sort as keyof typeof keys) : undefined
  const rows = by
    ? [...plan.nodes].sort((a, b) => {
        const [first, second] = [keys[by](a, placeOf), keys[by](b, placeOf)]
        return first < second ? -1 : first > second ? 1 : 0
      })
    : plan.nodes
  return (
    <DataList
      caption={t.table}
      columns={useColumns(plan)}
      rows={rows}
      rowKey={row => row.id}
      sort={{ by: by ?? 'number', onChange: sort => setFilters({ sort: sort === 'number' ? undefined : sort }) }}
    />
  )
}

function useColumns(plan: Plan): readonly Column<PlanNode>[] {
  const t = useText(plansTexts)
  const say = useSay()
  const { unitName } = useDirectory()
  const titles = new Map(plan.nodes.map(({ id, title }) => [id, title]))
  return [
    { key: 'number', title: t.number, sort: 'number', plain: true, className: 'plans-number', cell: row => row.number },
    {
      key: 'title',
      title: t.title,
      plain: true,
      className: 'plans-title',
      cell: row => (
        <span>
          <Link to="/matters/$id" params={{ id: row.id } as never}>
            {row.title}
          </Link>
          {titles.has(row.parentId) && (
            <span className="quiet plan-under">{t.partOf(titles.get(row.parentId) ?? '')}</span>
          )}
        </span>
      ),
    },
    { key: 'unit', title: t.unit, sort: 'unit', cell: row => (row.unitId ? unitName(row.unitId) : t.noUnit) },
    { key: 'due', title: t.due, sort: 'due', className: 'plans-day', cell: row => <time>{row.dueOn}</time> },
    {
      key: 'lamp',
      title: t.lamp,
      sort: 'lamp',
      cell: row => (
        <span>
          <ItemLamp value={row.lamp} />
          <span className="quiet plan-under">{say(row.reason)}</span>
        </span>
      ),
    },
    { key: 'share', title: t.ownShare, sort: 'share', cell: row => <ShareBar share={row.share} /> },
  ]
}
