import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { desk } from '#web/clients.ts'
import { useText } from '#web/texts/use-text.ts'
import { Empty } from '#web/ui/empty.tsx'
import { Tick } from '#web/ui/form/choice-inputs.tsx'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { usePieces } from '#web/ui/list/use-pieces.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { NoticeLine } from './notice-line.tsx'
import { noticesTexts } from './notices-texts.ts'
import './notices.css'

/** What I was told, the newest first. Opening one marks it as read. */
export default function NoticesPage() {
  const t = useText(noticesTexts)
  const queries = useQueryClient()
  const [filters, setFilters] = useFilters()
  const unread = filters.unread === 'yes' ? 'yes' : undefined
  const notices = usePieces(desk, 'GET /api/notices', { unread, limit: 50 }, reply => reply.notices)
  const markRead = async (which: { readonly upTo?: number; readonly ids?: number[] }) => {
    await desk('POST /api/notices/readings', { body: which })
    await queries.invalidateQueries({ queryKey: ['GET /api/notices'] })
  }
  const newest = notices.rows?.[0]?.id
  return (
    <>
      <PageHead title={t.title} note={notices.first && t.unreadCount(notices.first.unread)}>
        <Tick
          checked={unread === 'yes'}
          label={t.onlyUnread}
          onChange={on => setFilters({ unread: on ? 'yes' : undefined })}
        />
        {newest !== undefined && (notices.first?.unread ?? 0) > 0 && (
          <Button onClick={() => markRead({ upTo: newest })}>{t.readAll}</Button>
        )}
      </PageHead>
      <Loaded query={{ data: notices.rows, error: notices.error, refetch: notices.refetch }}>
        {rows =>
          rows.length === 0 ? (
            <Empty>{t.nothing}</Empty>
          ) : (
            <>
              <ul className="notices" aria-busy={notices.stale}>
                {rows.map(notice => (
                  <li key={notice.id} className={notice.readAt ? undefined : 'notice-unread'}>
                    <NoticeLine notice={notice} onOpen={() => notice.readAt || void markRead({ ids: [notice.id] })} />
                  </li>
                ))}
              </ul>
              {notices.more && <Button onClick={notices.more.load}>{notices.more.loading ? t.loading : t.more}</Button>}
            </>
          )
        }
      </Loaded>
    </>
  )
}
