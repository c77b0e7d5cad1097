import { Button } from 'antd'
import { useReply } from '#web/ask.ts'
import { useText } from '#web/texts/use-text.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { DataList } from '#web/ui/list/data-list.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { momentText } from '#web/ui/when.tsx'
import { office } from '../client.ts'
import { officeTexts } from '../office-texts.ts'
import { runningTexts } from './running-texts.ts'

/** What became of the newest attempts at an address. */
export function Attempts(props: { readonly id: string; readonly url: string; readonly onClose: () => void }) {
  const t = useText(runningTexts)
  const o = useText(officeTexts)
  const found = useReply(office, 'GET /api/office/webhooks/:id/deliveries', { params: { id: props.id } })
  return (
    <Dialog title={t.attempts} wide onClose={props.onClose}>
      <p className="quiet">{props.url}</p>
      <Loaded query={found}>
        {({ deliveries }) => (
          <DataList
            caption={t.attempts}
            empty={t.noAttempts}
            rows={deliveries}
            rowKey={one => String(one.id)}
            columns={[
              { key: 'at', title: t.at, cell: one => momentText(one.attemptedAt) },
              { key: 'entry', title: t.entry, cell: one => t.entryNo(one.seq) },
              {
                key: 'outcome',
                title: t.outcome,
                cell: one => `${one.status ?? one.failure} · ${t.took(one.tookMs)}`,
              },
            ]}
          />
        )}
      </Loaded>
      <div className="dialog-buttons">
        <Button type="primary" onClick={props.onClose}>
          {o.close}
        </Button>
      </div>
    </Dialog>
  )
}
