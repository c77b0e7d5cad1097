import { Link } from '@tanstack/react-router'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import { useReply } from '#web/ask.ts'
import { useText } from '#web/texts/use-text.ts'
import { type Column, DataList } from '#web/ui/list/data-list.tsx'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { Moment } from '#web/ui/when.tsx'
import type { OutgoingContract } from '../contract.ts'
import { outgoing } from './client.ts'
import { outgoingTexts } from './outgoing-texts.ts'

type Line = ReplyOf<OutgoingContract['GET /api/documents/series/:series/:year']>['numbers'][number]

/** What became of each number of one series; two hundred at a time, the address says from which on. */
export function SeriesLedger({ series, year }: { readonly series: string; readonly year: number }) {
  const t = useText(outgoingTexts)
  const columns = useColumns()
  const [filters, setFilters] = useFilters()
  const after = Number(filters.after ?? 0)
  const found = useReply(outgoing, 'GET /api/documents/series/:series/:year', {
    params: { series, year },
    query: { after },
  } as never)
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger">
        {t.ledger} {series}〔{year}〕
      </h2>
      <Loaded query={found}>
        {({ numbers, next }) => (
          <DataList
            caption={t.ledger}
            columns={columns}
            rows={numbers}
            rowKey={line => String(line.no)}
            {...(next === null ? {} : { more: { load: () => setFilters({ after: String(next) }), loading: false } })}
          />
        )}
      </Loaded>
    </section>
  )
}

function useColumns(): readonly Column<Line>[] {
  const t = useText(outgoingTexts)
  const states = { used: t.used, reserved: t.reservedState, void: t.voidState }
  return [
    { key: 'number', title: t.number, plain: true, cell: line => <span className="number">{line.number}</span> },
    {
      key: 'state',
      title: t.state,
      cell: line => (line.reason ? `${states[line.state]}：${line.reason}` : states[line.state]),
    },
    {
      key: 'document',
      title: t.document,
      cell: line =>
        line.matterId &&
        (line.title ? (
          <Link to="/matters/$id" params={{ id: line.matterId } as never}>
            {line.title}
          </Link>
        ) : (
          <span className="quiet">{t.notYours}</span>
        )),
    },
    { key: 'at', title: t.when, cell: line => <Moment at={line.at} /> },
  ]
}
