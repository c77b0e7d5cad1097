import type { LimitSpec, PauseSpec, Periods } from '#kernel/procedure/limit.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Citation } from '#web/ui/citation.tsx'
import { periodLines, type Settings } from './period-lines.ts'
import { procedureTexts } from './procedure-texts.ts'
import { WideTable } from './wide-table.tsx'

/** How long, from what to what, what holds the clock, how often more time may be given. */
export function LimitTable(props: { readonly procedure: Procedure; readonly settings: Settings }) {
  const t = useText(procedureTexts)
  return (
    <WideTable label={t.limits}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.limit}</th>
            <th scope="col">{t.period}</th>
            <th scope="col">{t.startsOn}</th>
            <th scope="col">{t.endsOn}</th>
            <th scope="col">{t.basis}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(props.procedure.limits).map(([key, limit]) => (
            <LimitRow key={key} {...props} limit={limit} />
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}

function LimitRow(props: { readonly procedure: Procedure; readonly settings: Settings; readonly limit: LimitSpec }) {
  const t = useText(procedureTexts)
  const say = useSay()
  const { procedure, settings, limit } = props
  const lines = (periods: Periods) => periodLines(periods, procedure.fields, settings).map(say)
  const names = (actions: readonly string[]) => {
    const titles = actions.map(key => procedure.actions[key]?.title).filter(title => title !== undefined)
    return [...new Set(titles.map(say))].join('、')
  }
  const { startsOn } = limit
  const starts = 'byField' in startsOn ? [...new Set(Object.values(startsOn.actions).flat())] : startsOn
  const extended = limit.extension && lines(limit.extension.period).join('；')
  return (
    <tr>
      <th scope="row">
        {say(limit.title)} {limit.internal && <span className="quiet">{t.internal}</span>}
      </th>
      <td>
        {lines(limit.period).map(line => (
          <div key={line}>{line}</div>
        ))}
        {limit.extension && extended && <div className="quiet">{t.extension(extended, limit.extension.times)}</div>}
        {pausesOf(limit).map(pause => (
          <div key={pause.on.join()} className="quiet">
            {t.pauses(names(pause.on), names(pause.until))}
          </div>
        ))}
      </td>
      <td>{names(starts)}</td>
      <td>{names(limit.endsOn)}</td>
      <td>{limit.basis && <Citation of={limit.basis} />}</td>
    </tr>
  )
}

function pausesOf({ pause }: LimitSpec): readonly PauseSpec[] {
  if (!pause) return []
  return Array.isArray(pause) ? pause : [pause as PauseSpec]
}
