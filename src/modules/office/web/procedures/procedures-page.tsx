import { Link } from '@tanstack/react-router'
import { useReply } from '#web/ask.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Citation } from '#web/ui/citation.tsx'
import { DataList } from '#web/ui/list/data-list.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { office } from '../client.ts'
import { procedureTexts } from './procedure-texts.ts'

/** The kinds of matter, each with the law that it rests on. */
export default function ProceduresPage() {
  const t = useText(procedureTexts)
  const say = useSay()
  const found = useReply(office, 'GET /api/procedures', {})
  return (
    <>
      <PageHead title={t.title} note={t.note} />
      <Loaded query={found}>
        {({ procedures }) => (
          <DataList
            caption={t.title}
            rows={procedures}
            rowKey={row => row.key}
            columns={[
              {
                key: 'title',
                title: t.kind,
                plain: true,
                cell: row => (
                  <Link to="/procedures/$key" params={{ key: row.key } as never}>
                    {say(row.title)}
                  </Link>
                ),
              },
              { key: 'basis', title: t.basis, cell: row => <Citation of={row.basis} /> },
              { key: 'steps', title: t.steps, cell: row => row.steps },
              { key: 'limits', title: t.limits, cell: row => row.limits },
              { key: 'version', title: t.versionHead, cell: row => t.version(row.version, row.inForceFrom) },
            ]}
          />
        )}
      </Loaded>
    </>
  )
}
