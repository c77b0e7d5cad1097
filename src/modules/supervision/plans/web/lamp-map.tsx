import { Link } from '@tanstack/react-router'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import type { PlansContract } from '#modules/supervision/plans/contract.ts'
import { useText } from '#web/texts/use-text.ts'
import { Empty } from '#web/ui/empty.tsx'
import { plansTexts } from './plans-texts.ts'

type Lamps = ReplyOf<PlansContract['GET /api/supervision/lamps']>
type Cell = Lamps['units'][number]['months'][number]

/** 热力图: a unit a row, a month a column. The shade says what the numbers in it say. */
export function LampMap(props: {
  readonly lamps: Lamps
  /** The units in the order in which they stand. */
  readonly order: readonly (string | null)[]
  readonly plan: string | undefined
}) {
  const t = useText(plansTexts)
  const { unitName } = useDirectory()
  const { lamps, order, plan } = props
  const rows = [...lamps.units].sort((a, b) => order.indexOf(a.unitId) - order.indexOf(b.unitId))
  if (rows.length === 0) return <Empty>{t.noUnits}</Empty>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className="lamp-map" aria-label={t.map} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{t.map}</caption>
        <thead>
          <tr>
            <th scope="col">{t.unit}</th>
            {lamps.months.map(month => (
              <th key={month} scope="col" className="number">
                {month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unitId, months }) => (
            <tr key={unitId}>
              <th scope="row">{unitName(unitId)}</th>
              {months.map((cell, i) => {
                const month = lamps.months[i] ?? ''
                const running = i === months.length - 1
                return (
                  <MapCell
                    key={month}
                    cell={cell}
                    name={cell ? t.cell(unitName(unitId), month, cell.open, cell.late, cell.near) : t.noneThen}
                    search={{ ...(plan ? { plan } : {}), unit: unitId, ...(running ? {} : { month }) }}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Opens what is late, or where nothing is, what is not done. */
function MapCell(props: {
  readonly cell: Cell
  readonly name: string
  readonly search: Readonly<Record<string, string>>
}) {
  const { cell, name, search } = props
  if (!cell)
    return (
      <td>
        <span className="visually-hidden">{name}</span>
      </td>
    )
  const { open, late, near } = cell
  const which = late > 0 ? 'red' : near > 0 ? 'yellow' : 'open'
  return (
    <td
      className={near > 0 && late === 0 ? 'lamp-map-near' : undefined}
      style={late > 0 ? { background: shade(late / open) } : {}}
    >
      <Link to="/supervision/items" search={{ ...search, which } as never} aria-label={name}>
        {late}/{open}
        {near > 0 && ` △${near}`}
      </Link>
    </td>
  )
}

/** From a light to a middle red, on which black text keeps 4.5:1. */
const shade = (share: number) => `rgb(207 19 34 / ${Math.round(8 + share * 37)}%)`
