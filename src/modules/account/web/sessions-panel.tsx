import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useReply } from '#web/ask.ts'
import { account } from '#web/clients.ts'
import { useText } from '#web/texts/use-text.ts'
import { DataList } from '#web/ui/list/data-list.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { Moment } from '#web/ui/when.tsx'
import { accountTexts } from './texts.ts'

/** Every device that is signed in as this person; each can be signed out from here, save this one. */
export function SessionsPanel() {
  const t = useText(accountTexts)
  const queries = useQueryClient()
  const sessions = useReply(account, 'GET /api/account/sessions', {})
  const revoke = useMutation({
    mutationFn: (id: string) => account('DELETE /api/account/sessions/:id', { params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['GET /api/account/sessions'] }),
  })
  return (
    <section aria-labelledby="sessions" className="account-sessions">
      <h2 id="sessions">{t.sessions}</h2>
      {revoke.error && <RefusalNotice error={revoke.error} />}
      <Loaded query={sessions}>
        {data => (
          <DataList
            caption={t.sessions}
            rows={data.sessions}
            rowKey={row => row.id}
            columns={[
              { key: 'device', title: t.device, cell: row => row.device + (row.current ? t.thisOne : '') },
              { key: 'since', title: t.since, cell: row => <Moment at={row.createdAt} /> },
              { key: 'seen', title: t.seen, cell: row => <Moment at={row.lastSeenAt} /> },
              {
                key: 'end',
                title: t.end,
                plain: true,
                cell: row =>
                  !row.current && (
                    <Button size="small" aria-label={t.revokeOn(row.device)} onClick={() => revoke.mutate(row.id)}>
                      {t.revoke}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </section>
  )
}
