import { Button } from 'antd'
import { useRef } from 'react'
import { desk } from '#web/clients.ts'
import { useText } from '#web/texts/use-text.ts'
import { Empty } from '#web/ui/empty.tsx'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { useListKeys } from '#web/ui/list/use-list-keys.ts'
import { usePieces } from '#web/ui/list/use-pieces.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { deskTexts } from './desk-texts.ts'
import { LampCounts } from './lamp-counts.tsx'
import { QuickRegistration } from './quick-registration.tsx'
import { TaskList } from './task-list.tsx'
import './desk.css'

/** What I owe, and what those owe whom I stand in for, by the day it is due. */
export default function DeskPage() {
  const t = useText(deskTexts)
  const [{ lamp }] = useFilters()
  const list = useRef<HTMLDivElement>(null)
  useListKeys(list)
  const tasks = usePieces(desk, 'GET /api/desk', { lamp, limit: 50 }, reply => reply.tasks)
  return (
    <>
      <PageHead title={t.title}>
        <p className="desk-keys quiet">
          <kbd>j</kbd> <kbd>k</kbd> {t.keys}
        </p>
      </PageHead>
      <QuickRegistration />
      <Loaded query={{ data: tasks.first, error: tasks.error, refetch: tasks.refetch }}>
        {first => (
          <>
            <LampCounts counts={first.counts} chosen={lamp} />
            <div ref={list} aria-busy={tasks.stale}>
              {tasks.rows?.length === 0 && <Empty>{lamp ? t.nothingSuch : t.nothing}</Empty>}
              <TaskList tasks={tasks.rows ?? []} />
            </div>
            {tasks.more && (
              <Button className="desk-more" onClick={tasks.more.load} aria-disabled={tasks.more.loading}>
                {tasks.more.loading ? t.loading : t.more}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}
