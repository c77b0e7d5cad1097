import { Link } from '@tanstack/react-router'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useKinds } from '#modules/desk/web/use-kinds.ts'
import { useReply } from '#web/ask.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { type Column, DataList } from '#web/ui/list/data-list.tsx'
import { FilterSelect } from '#web/ui/list/filter-select.tsx'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { usePieces } from '#web/ui/list/use-pieces.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { type ProposalRow, proposals } from './client.ts'
import { proposalsTexts } from './proposals-texts.ts'
import './proposals.css'

const known = ['session', 'body', 'unit', 'outcome', 'view', 'state', 'q'] as const

/** Every proposal that I may see, in the order of its session's numbers. */
export default function ListPage() {
  const t = useText(proposalsTexts)
  const [filters, setFilters] = useFilters()
  const query = Object.fromEntries(known.flatMap(key => (filters[key] ? [[key, filters[key]]] : [])))
  const found = usePieces(proposals, 'GET /api/proposals', { ...query, limit: 50 }, reply => reply.proposals)
  const sessions = useReply(proposals, 'GET /api/proposals/statistics', { query: {} }).data?.sessions ?? []
  const { units } = useDirectory()
  const columns = useColumns()
  const select = (name: string, label: string, choices: readonly (readonly [string, string])[]) => (
    <FilterSelect
      label={label}
      all={t.all}
      value={filters[name]}
      choices={choices}
      onChange={value => setFilters({ [name]: value })}
    />
  )
  return (
    <>
      <PageHead title={t.listTitle}>
        <a className="proposals-links" href={`/api/proposals.xlsx?${new URLSearchParams(query)}`} download>
          {t.excel}
        </a>
      </PageHead>
      <search className="filters filters-shown" aria-label={t.filters}>
        <label>
          {t.search}
          <input
            className="field-native"
            value={filters.q ?? ''}
            onChange={event => setFilters({ q: event.target.value }, { replace: true })}
          />
        </label>
        {select(
          'session',
          t.session,
          sessions.map(one => [one, one]),
        )}
        {select('body', t.body, [
          ['npc', t.npc],
          ['cppcc', t.cppcc],
        ])}
        {select('state', t.state, [
          ['open', t.open],
          ['unassigned', t.waiting],
          ['late', t.late],
          ['answered', t.answered],
          ['promise', t.promise],
        ])}
        {select(
          'unit',
          t.unit,
          units.map(unit => [unit.id, unit.name]),
        )}
        {select('outcome', t.outcome, [
          ['a', 'A'],
          ['b', 'B'],
          ['c', 'C'],
          ['d', 'D'],
        ])}
        {select('view', t.view, [
          ['content', t.content],
          ['mostly', t.mostly],
          ['discontent', t.discontent],
        ])}
      </search>
      <Loaded query={{ data: found.rows, error: found.error, refetch: found.refetch }}>
        {rows => (
          <DataList
            caption={t.listTitle}
            columns={columns}
            rows={rows}
            rowKey={row => row.id}
            rowName={row => row.title}
            more={found.more}
            stale={found.stale}
            empty={t.nothing}
          />
        )}
      </Loaded>
    </>
  )
}

function useColumns(): readonly Column<ProposalRow>[] {
  const t = useText(proposalsTexts)
  const say = useSay()
  const { stepTitle } = useKinds()
  const { unitName } = useDirectory()
  return [
    { key: 'number', title: t.number, cell: row => row.number || row.matterNumber },
    {
      key: 'title',
      title: t.what,
      plain: true,
      cell: row => (
        <Link to="/matters/$id" params={{ id: row.id } as never}>
          {row.title}
        </Link>
      ),
    },
    {
      key: 'raisedBy',
      title: t.raisedBy,
      cell: row => (
        <span>
          {row.raisedBy} {row.raisers > 1 && <span className="quiet">{t.andOthers(row.raisers)}</span>}
        </span>
      ),
    },
    { key: 'unit', title: t.unit, cell: row => (row.leadUnitId ? unitName(row.leadUnitId) : t.unassigned) },
    { key: 'step', title: t.state, cell: row => say(stepTitle('proposal', row.step)) },
    {
      key: 'due',
      title: t.due,
      cell: row => (
        <span>
          <time>{row.dueOn}</time>
          {row.answeredOn && <span className="quiet"> {t.answeredOn(row.answeredOn)}</span>}
          {row.late && <strong> {t.isLate}</strong>}
        </span>
      ),
    },
    {
      key: 'outcome',
      title: t.outcome,
      cell: row => (
        <span>
          {[row.outcome?.toUpperCase(), row.view && t[row.view], row.rounds > 1 && t.round(row.rounds)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      ),
    },
  ]
}
