import { useState } from 'react'
import { desk } from '#web/clients.ts'
import { useText } from '#web/texts/use-text.ts'
import { DataList } from '#web/ui/list/data-list.tsx'
import { useSelection } from '#web/ui/list/selection.tsx'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { usePieces } from '#web/ui/list/use-pieces.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { BulkAssign } from './bulk-assign.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import { listTexts } from './list-texts.ts'
import { MatterFilters } from './matter-filters.tsx'
import { queryOf, searchOf } from './matter-query.ts'
import { MatterSearch } from './matter-search.tsx'
import { SavedViews } from './saved-views.tsx'
import { useMatterColumns } from './use-matter-columns.tsx'
import './list.css'

/** Every matter that I may see: the filters are the address, so that a view is a link. */
export default function ListPage() {
  const t = useText(listTexts)
  const [filters, setFilters] = useFilters()
  const query = queryOf(filters)
  const found = usePieces(desk, 'GET /api/matters', { ...query, limit: 50 }, reply => reply.matters)
  const selection = useSelection()
  const [assigning, setAssigning] = useState(false)
  const columns = useMatterColumns()
  const chosen = (found.rows ?? []).filter(row => selection.chosen.has(row.id))
  return (
    <>
      <PageHead title={t.title}>
        <SavedViews
          search={searchOf(query)}
          onOpen={search => setFilters({ ...cleared(filters), ...readSearch(search) })}
        />
        <a className="link-button" href={`/api/matters.xlsx?${searchOf(query)}`} download>
          {t.excel}
        </a>
      </PageHead>
      <MatterSearch />
      <MatterFilters />
      {selection.chosen.size > 0 && (
        <ChosenBar count={chosen.length} onAssign={() => setAssigning(true)} onClear={selection.clear} />
      )}
      <Loaded query={{ data: found.rows, error: found.error, refetch: found.refetch }}>
        {rows => (
          <>
            <p className="quiet list-found" role="status">
              {typeof found.first?.found === 'number' &&
                (found.first.orMore ? t.foundOrMore(found.first.found) : t.found(found.first.found))}
            </p>
            <DataList
              caption={t.title}
              columns={columns}
              rows={rows}
              rowKey={row => row.id}
              rowName={row => `${row.number} ${row.title}`}
              sort={{ by: query.sort ?? 'newest', onChange: sort => setFilters({ sort }) }}
              selection={selection}
              more={found.more}
              stale={found.stale}
              empty={t.nothing}
            />
          </>
        )}
      </Loaded>
      {assigning && (
        <BulkAssign
          matters={chosen}
          onDone={() => {
            selection.clear()
            found.refetch()
          }}
          onClose={() => setAssigning(false)}
        />
      )}
    </>
  )
}

function cleared(filters: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.keys(filters).map(key => [key, undefined]))
}

function readSearch(search: string) {
  return Object.fromEntries(new URLSearchParams(search))
}
