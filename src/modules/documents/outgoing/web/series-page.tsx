import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import { useReply } from '#web/ask.ts'
import { useSession } from '#web/session.ts'
import { useText } from '#web/texts/use-text.ts'
import { type Column, DataList } from '#web/ui/list/data-list.tsx'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import type { OutgoingContract } from '../contract.ts'
import { outgoing } from './client.ts'
import { outgoingTexts } from './outgoing-texts.ts'
import { type SeriesAct, SeriesDialog } from './series-dialog.tsx'
import { SeriesLedger } from './series-ledger.tsx'

type Series = ReplyOf<OutgoingContract['GET /api/documents/series']>['series'][number]

/** Every series of document numbers: how far it has come, what is reserved, and on demand what became of each number. */
export default function SeriesPage() {
  const t = useText(outgoingTexts)
  const queries = useQueryClient()
  const found = useReply(outgoing, 'GET /api/documents/series', {})
  const mayAct = useSession()?.roles.some(({ role }) => role === 'registrar' || role === 'director')
  const [filters, setFilters] = useFilters()
  const [doing, setDoing] = useState<SeriesAct>()
  const [done, setDone] = useState<string>()
  const columns = useColumns(series => setFilters({ series: series.series, year: String(series.year) }))
  return (
    <>
      <PageHead title={t.series} note={t.seriesNote}>
        {mayAct && (
          <>
            <Button type="primary" onClick={() => setDoing('reserve')}>
              {t.reserve}
            </Button>
            <Button onClick={() => setDoing('void')}>{t.voidReserved}</Button>
            <Button onClick={() => setDoing('begin')}>{t.beginSeries}</Button>
          </>
        )}
      </PageHead>
      {done && (
        <Notice tone="good" live>
          {done}
        </Notice>
      )}
      <Loaded query={found}>
        {({ series }) => (
          <DataList
            caption={t.series}
            columns={columns}
            rows={series}
            rowKey={one => `${one.series}${one.year}`}
            empty={t.noSeries}
          />
        )}
      </Loaded>
      {filters.series && filters.year && <SeriesLedger series={filters.series} year={Number(filters.year)} />}
      {doing && (
        <SeriesDialog
          act={doing}
          known={found.data?.series.map(one => one.series) ?? []}
          onDone={async said => {
            setDoing(undefined)
            setDone(said)
            await queries.invalidateQueries()
          }}
          onClose={() => setDoing(undefined)}
        />
      )}
    </>
  )
}

function useColumns(open: (series: Series) => void): readonly Column<Series>[] {
  const t = useText(outgoingTexts)
  return [
    {
      key: 'series',
      title: t.seriesName,
      cell: one => (
        <Button type="link" className="list-link" onClick={() => open(one)}>
          {one.series}〔{one.year}〕
        </Button>
      ),
    },
    { key: 'last', title: t.lastNumber, cell: one => <span className="number">{one.last}</span> },
    { key: 'reserved', title: t.reservedNumbers, cell: one => one.reserved.join('、') || '—' },
  ]
}
