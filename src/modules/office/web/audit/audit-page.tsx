import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { DataList } from '#web/ui/list/data-list.tsx'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { usePieces } from '#web/ui/list/use-pieces.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Moment } from '#web/ui/when.tsx'
import { office } from '../client.ts'
import { actWords } from './act-words.ts'
import { AuditDetails } from './audit-details.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { auditTexts } from './audit-texts.ts'

/** Who did what in the system, newest first. */
export default function AuditPage() {
  const t = useText(auditTexts)
  const say = useSay()
  const [{ act, person, subject, from, until }] = useFilters()
  const query = { act, person, subject, from, until, limit: 50 }
  const found = usePieces(office, 'GET /api/audit', query, reply => reply.lines)
  return (
    <>
      <PageHead title={t.title} note={t.note} />
      <AuditFilters acts={found.first?.acts ?? []} />
      <Loaded query={{ data: found.rows, error: found.error, refetch: found.refetch }}>
        {rows => (
          <DataList
            caption={t.title}
            rows={rows}
            rowKey={row => String(row.no)}
            more={found.more}
            stale={found.stale}
            empty={t.nothing}
            columns={[
              { key: 'no', title: t.no, cell: row => row.no },
              { key: 'at', title: t.at, cell: row => <Moment at={row.at} /> },
              {
                key: 'who',
                title: t.who,
                cell: row => row.actorName ?? (row.actorKind === 'system' ? t.system : t.nobody),
              },
              { key: 'act', title: t.act, cell: row => say(actWords(row.act)) },
              { key: 'subject', title: t.subject, cell: row => row.subjectName ?? row.subject },
              { key: 'details', title: t.details, cell: row => <AuditDetails line={row} /> },
            ]}
          />
        )}
      </Loaded>
    </>
  )
}
