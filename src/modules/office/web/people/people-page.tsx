import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { DataList } from '#web/ui/list/data-list.tsx'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { usePieces } from '#web/ui/list/use-pieces.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { office } from '../client.ts'
import { AddPerson } from './add-person.tsx'
import { PeopleFilters } from './people-filters.tsx'
import { peopleTexts } from './people-texts.ts'
import { PostNames } from './post-names.tsx'
import { SetupLink, type SetupLinkData } from './setup-link.tsx'

/** Everyone who works here, with posts and accounts: the security administrator's list. */
export default function PeoplePage() {
  const t = useText(peopleTexts)
  const [{ q, unit, active }] = useFilters()
  const found = usePieces(office, 'GET /api/office/people', { q, unit, active, limit: 50 }, reply => reply.people)
  const [adding, setAdding] = useState(false)
  const [link, setLink] = useState<SetupLinkData | null>(null)
  return (
    <>
      <PageHead title={t.title}>
        <Button type="primary" onClick={() => setAdding(true)}>
          {t.add}
        </Button>
      </PageHead>
      <PeopleFilters />
      <Loaded query={{ data: found.rows, error: found.error, refetch: found.refetch }}>
        {rows => (
          <DataList
            caption={t.title}
            rows={rows}
            rowKey={row => row.id}
            more={found.more}
            stale={found.stale}
            empty={t.nothing}
            columns={[
              {
                key: 'name',
                title: t.name,
                plain: true,
                cell: row => (
                  <span>
                    <Link to="/office/people/$id" params={{ id: row.id } as never}>
                      {row.name}
                    </Link>
                    {!row.active && <span className="quiet"> {t.inactive}</span>}
                  </span>
                ),
              },
              { key: 'posts', title: t.posts, cell: row => <PostNames posts={row.posts} /> },
              { key: 'login', title: t.login, cell: row => row.account?.login },
              { key: 'tasks', title: t.openTasks, cell: row => t.tasks(row.openTasks) },
            ]}
          />
        )}
      </Loaded>
      {adding && <AddPerson onAdded={setLink} onClose={() => setAdding(false)} />}
      {link && <SetupLink link={link} onClose={() => setLink(null)} />}
    </>
  )
}
