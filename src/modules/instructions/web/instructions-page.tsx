import { Link } from '@tanstack/react-router'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useKinds } from '#modules/desk/web/use-kinds.ts'
import { purposeWords } from '#modules/desk/web/words.ts'
import { useSay } from '#web/language.tsx'
import { useSession } from '#web/session.ts'
import { useText } from '#web/texts/use-text.ts'
import { type Column, DataList } from '#web/ui/list/data-list.tsx'
import { FilterSelect } from '#web/ui/list/filter-select.tsx'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { usePieces } from '#web/ui/list/use-pieces.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Due } from '#web/ui/when.tsx'
import { instructions, type Row } from './client.ts'
import { instructionsTexts } from './instructions-texts.ts'
import './instructions.css'

const kind = 'leader-instruction'
const filterNames = ['leader', 'open', 'lamp', 'step', 'unit'] as const

/** Every instruction that I may see, by leader: which round it is in and who owes what next. The filters are the address. */
export default function InstructionsPage() {
  const t = useText(instructionsTexts)
  const [filters, setFilters] = useFilters()
  const given = Object.fromEntries(filterNames.flatMap(name => (filters[name] ? [[name, filters[name]]] : [])))
  const sort = filters.sort === 'due' ? 'due' : 'newest'
  const found = usePieces(
    instructions,
    'GET /api/instructions',
    { ...given, sort, limit: 50 } as never,
    reply => reply.instructions,
  )
  const columns = useColumns()
  const roles = useSession()?.roles ?? []
  return (
    <>
      <PageHead title={t.title}>
        {roles.some(({ role }) => role === 'registrar' || role === 'leader') && (
          <Link to={'/instructions/new' as never} className="list-export">
            {t.register}
          </Link>
        )}
        <a className="list-export" href={`/api/matters.xlsx?${excelOf({ ...given, sort })}`} download>
          {t.excel}
        </a>
      </PageHead>
      <InstructionFilters />
      <Loaded query={{ data: found.rows, error: found.error, refetch: found.refetch }}>
        {rows => (
          <DataList
            caption={t.title}
            columns={columns}
            rows={rows}
            rowKey={row => row.id}
            rowName={row => `${row.number} ${row.title}`}
            sort={{ by: sort, onChange: by => setFilters({ sort: by }) }}
            more={found.more}
            stale={found.stale}
            empty={t.nothing}
          />
        )}
      </Loaded>
    </>
  )
}

/** The same list through the one that exports every kind. */
function excelOf({ leader, ...filters }: Readonly<Record<string, string>>): string {
  return new URLSearchParams({ ...filters, kind, ...(leader ? { raiser: leader } : {}) }).toString()
}

function InstructionFilters() {
  const t = useText(instructionsTexts)
  const say = useSay()
  const [filters, setFilters] = useFilters()
  const { units, people } = useDirectory()
  const { of } = useKinds()
  const leaders = people.filter(person => person.posts.some(post => post.role === 'leader'))
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
    <search className="filters filters-shown" aria-label={t.filters}>
      {select(
        'leader',
        t.leader,
        leaders.map(({ id, name }) => [id, name]),
      )}
      {select('open', t.state, [
        ['yes', t.open],
        ['no', t.closed],
      ])}
      {select('lamp', t.lamp, [
        ['red', t.red],
        ['yellow', t.yellow],
        ['green', t.green],
      ])}
      {select(
        'step',
        t.step,
        Object.entries(of(kind)?.steps ?? {}).map(([key, title]) => [key, say(title)]),
      )}
      {select(
        'unit',
        t.unit,
        units.map(({ id, name }) => [id, name]),
      )}
    </search>
  )
}

function useColumns(): readonly Column<Row>[] {
  const t = useText(instructionsTexts)
  const say = useSay()
  const { stepTitle } = useKinds()
  const { unitName, personName } = useDirectory()
  return [
    { key: 'number', title: t.number, plain: true, className: 'list-number', cell: row => row.number },
    {
      key: 'title',
      title: t.what,
      plain: true,
      className: 'list-title',
      cell: row => (
        <span>
          <Link to="/matters/$id" params={{ id: row.id } as never}>
            {row.title}
          </Link>
          <span className="quiet list-remarks">
            {row.asks === 'reading' ? t.reading : t.action}
            {row.round > 1 && ` · ${t.round(row.round)}`}
          </span>
          {row.unconfirmed && <strong className="instruction-unconfirmed">{t.unconfirmed}</strong>}
        </span>
      ),
    },
    { key: 'leader', title: t.leader, cell: row => personName(row.leaderId) },
    { key: 'step', title: t.step, cell: row => say(stepTitle(kind, row.step)) },
    { key: 'lead', title: t.unit, cell: row => unitName(row.leadUnitId) },
    {
      key: 'next',
      title: t.next,
      cell: row =>
        row.next && (
          <span>
            {say(purposeWords[row.next.purpose as keyof typeof purposeWords])}{' '}
            <span className="quiet">{personName(row.next.ownerId)}</span>
          </span>
        ),
    },
    {
      key: 'received',
      title: t.received,
      sort: 'newest',
      className: 'list-day',
      cell: row => <time>{row.receivedOn}</time>,
    },
    {
      key: 'due',
      title: t.due,
      sort: 'due',
      className: 'list-day',
      cell: row => row.dueOn && <Due dueOn={row.dueOn} lamp={row.lamp} ended={!row.open} />,
    },
    {
      key: 'note',
      title: t.note,
      cell: row => (
        <Link to={'/instructions/$id/note' as never} params={{ id: row.id } as never} aria-label={t.noteOf(row.title)}>
          {t.note}
        </Link>
      ),
    },
  ]
}
