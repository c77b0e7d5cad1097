import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useReply } from '../ask.ts'
import { desk } from '../clients.ts'
import { shellTexts } from '../texts/shell.ts'
import { useText } from '../texts/use-text.ts'

/** How many notices are unread, as it changes. */
export function NoticesBell() {
  const t = useText(shellTexts)
  useLiveNotices()
  const unread = useReply(desk, 'GET /api/notices', { query: { unread: 'yes', limit: 1 } }).data?.unread ?? 0
  const label = unread > 0 ? t.unread(unread) : t.notices
  return (
    <Link to="/notices" className="shell-tool shell-bell" aria-label={label} title={label}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path
          d="M12 3a6 6 0 0 0-6 6v4l-2 3.5h16L18 13V9a6 6 0 0 0-6-6Zm-2.5 15.5a2.5 2.5 0 0 0 5 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.7"
          strokeLinejoin="round"
        />
      </svg>
      {unread > 0 && (
        <span className="shell-bell-count" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  )
}

/** Whatever the server announces concerns notices and, with them, the desk: both are read anew. */
function useLiveNotices(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const events = new EventSource('/api/events')
    const refresh = () => {
      queries.invalidateQueries({ queryKey: ['GET /api/notices'] })
      queries.invalidateQueries({ queryKey: ['GET /api/desk'] })
    }
    events.addEventListener('message', refresh)
    events.addEventListener('notice', refresh)
    return () => events.close()
  }, [queries])
}
