import { Link } from '@tanstack/react-router'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useReply } from '#web/ask.ts'
import { useText } from '#web/texts/use-text.ts'
import { type Column, DataList } from '#web/ui/list/data-list.tsx'
import { FilterSelect } from '#web/ui/list/filter-select.tsx'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { type Counts, proposals, type Statistics } from './client.ts'
import { proposalsTexts } from './proposals-texts.ts'
import './proposals.css'

const share = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((part / whole) * 1000) / 10}%`)

/** How the proposals stand: the figures that a liaison is asked for, each with the list behind it. */
export default function StatisticsPage() {
  const t = useText(proposalsTexts)
  const [filters, setFilters] = useFilters()
  const { session, body } = filters
  const query = { ...(session ? { session } : {}), ...(body ? { body } : {}) }
  const found = useReply(proposals, 'GET /api/proposals/statistics', { query: query as never })
  const search = new URLSearchParams(query)
  return (
    <>
      <PageHead title={t.title} note={t.note}>
        <Link className="proposals-links" to={'/proposals/list' as never} search={query as never}>
          {t.list}
        </Link>
        <Link className="proposals-links" to={'/proposals/import' as never}>
          {t.importTitle}
        </Link>
        <a className="proposals-links" href={`/api/proposals.xlsx?${search}`} download>
          {t.excel}
        </a>
      </PageHead>
      <Loaded query={found}>
        {data => (
          <>
            <search className="filters filters-shown" aria-label={t.filters}>
              <FilterSelect
                label={t.session}
                all={t.all}
                value={session}
                choices={data.sessions.map(one => [one, one])}
                onChange={value => setFilters({ session: value })}
              />
              <FilterSelect
                label={t.body}
                all={t.all}
                value={body}
                choices={[
                  ['npc', t.npc],
                  ['cppcc', t.cppcc],
                ]}
                onChange={value => setFilters({ body: value })}
              />
            </search>
            {data.total.all === 0 ? <p className="quiet">{t.none}</p> : <Figures data={data} query={query} />}
          </>
        )}
      </Loaded>
    </>
  )
}

function Figures({ data, query }: { readonly data: Statistics; readonly query: Readonly<Record<string, string>> }) {
  const t = useText(proposalsTexts)
  const { unitName } = useDirectory()
  const { total } = data
  const views = (counts: Counts) => counts.content + counts.mostly + counts.discontent
  const figures: readonly (readonly [string, string | number, Readonly<Record<string, string>>])[] = [
    [t.count, total.all, {}],
    [t.open, total.all - total.answered, { state: 'open' }],
    [t.late, total.late, { state: 'late' }],
    ['A', total.a, { outcome: 'a' }],
    ['B', total.b, { outcome: 'b' }],
    ['C', total.c, { outcome: 'c' }],
    ['D', total.d, { outcome: 'd' }],
    [t.discontent, total.discontent, { view: 'discontent' }],
    [t.promises, total.promised - total.kept, { state: 'promise' }],
  ]
  const columns = (first: Column<Line>): readonly Column<Line>[] => [
    first,
    { key: 'all', title: t.count, cell: row => row.counts.all },
    { key: 'answered', title: t.answered, cell: row => row.counts.answered },
    { key: 'share', title: t.answeredShare, cell: row => share(row.counts.answered, row.counts.all) },
    { key: 'onTime', title: t.onTime, cell: row => row.counts.onTime },
    { key: 'late', title: t.late, cell: row => row.counts.late },
    { key: 'contacted', title: t.contactedShare, cell: row => share(row.counts.contacted, row.counts.all) },
    {
      key: 'classes',
      title: 'A / B / C / D',
      cell: ({ counts: { a, b, c, d } }) => `${a} / ${b} / ${c} / ${d}`,
    },
    {
      key: 'content',
      title: t.contentShare,
      cell: ({ counts }) => share(counts.content + counts.mostly, views(counts)),
    },
    { key: 'again', title: t.again, cell: row => row.counts.again },
    { key: 'published', title: t.published, cell: row => row.counts.published },
  ]
  const units = data.byUnit.map(({ unitId, counts }) => ({
    key: unitId ?? '',
    name: unitId ? unitName(unitId) : t.unassigned,
    counts,
  }))
  const categories = data.byCategory.map(({ category, counts }) => ({
    key: category,
    name: category || t.uncategorised,
    counts,
  }))
  return (
    <>
      <dl className="proposals-figures">
        {figures.map(([name, value, more]) => (
          <div key={name} className="proposals-figure">
            <dt className="quiet">{name}</dt>
            <dd>
              <Link to={'/proposals/list' as never} search={{ ...query, ...more } as never}>
                {value}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t.byUnit}</h2>
      <DataList
        caption={t.byUnit}
        columns={columns({
          key: 'name',
          title: t.unit,
          plain: true,
          cell: row => (
            <Link
              to={'/proposals/list' as never}
              search={{ ...query, ...(row.key ? { unit: row.key } : { state: 'unassigned' }) } as never}
            >
              {row.name}
            </Link>
          ),
        })}
        rows={units}
        rowKey={row => row.key}
      />
      <h2>{t.byCategory}</h2>
      <DataList
        caption={t.byCategory}
        columns={columns({ key: 'name', title: t.category, plain: true, cell: row => row.name })}
        rows={categories}
        rowKey={row => row.key}
      />
    </>
  )
}

interface Line {
  readonly key: string
  readonly name: string
  readonly counts: Counts
}
