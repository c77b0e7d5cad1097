import type { ReactNode } from 'react'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import type { Figures } from '#modules/supervision/web/client.ts'
import { useText } from '#web/texts/use-text.ts'
import { type Column, DataList } from '#web/ui/list/data-list.tsx'
import { FigureLink } from './figure-link.tsx'
import { counts } from './figures.ts'
import { plansTexts } from './plans-texts.ts'
import { ShareBar } from './share-bar.tsx'

export interface UnitFigures extends Figures {
  readonly unitId: string | null
}

/** In the office's own order, or by one figure, the greatest first; what no unit has yet stands last. */
export function useUnitOrder(sort: string | undefined) {
  const { units } = useDirectory()
  const place = new Map(units.map(({ id }, i) => [id, i]))
  const placeOf = (id: string | null) => (id === null ? units.length + 1 : (place.get(id) ?? units.length))
  return (rows: readonly UnitFigures[]): readonly UnitFigures[] =>
    [...rows].sort((a, b) => {
      const by = sort as keyof Figures
      const greater = sort !== undefined && by in a ? b[by] - a[by] : 0
      return greater || placeOf(a.unitId) - placeOf(b.unitId)
    })
}

/** The units beside each other: a figure opens its items. */
export function UnitFiguresTable(props: {
  readonly rows: readonly UnitFigures[]
  readonly plan?: string
  readonly sort?: { readonly by: string | undefined; readonly onChange: (by: string) => void }
  readonly empty: ReactNode
}) {
  const t = useText(plansTexts)
  const { unitName } = useDirectory()
  const { rows, plan, sort } = props
  const nameOf = (id: string | null) => (id ? unitName(id) : t.noUnit)
  const columns: readonly Column<UnitFigures>[] = [
    {
      key: 'unit',
      title: t.unit,
      sort: 'unit',
      plain: true,
      className: 'plans-title',
      cell: row => nameOf(row.unitId),
    },
    ...counts.map(
      ([key, which]): Column<UnitFigures> => ({
        key,
        title: t[key],
        sort: key,
        descending: true,
        className: 'plans-count',
        cell: row => (
          <FigureLink
            count={row[key]}
            label={t.of(t[key], nameOf(row.unitId))}
            {...(plan ? { plan } : {})}
            unit={row.unitId ?? 'none'}
            which={which}
          />
        ),
      }),
    ),
    { key: 'share', title: t.share, sort: 'share', descending: true, cell: row => <ShareBar share={row.share} /> },
  ]
  return (
    <DataList
      caption={t.unitsTitle}
      columns={columns}
      rows={rows}
      rowKey={row => row.unitId ?? 'none'}
      {...(sort ? { sort } : {})}
      empty={props.empty}
    />
  )
}
