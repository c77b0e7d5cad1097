import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import type { OfficeContract } from '#modules/office/contract.ts'
import { useReply } from '#web/ask.ts'
import { useText } from '#web/texts/use-text.ts'
import { Confirm } from '#web/ui/confirm.tsx'
import { DataList } from '#web/ui/list/data-list.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { office } from '../client.ts'
import { AbsenceForm } from './absence-form.tsx'
import { absencesTexts } from './absences-texts.ts'
import { HandOverDialog, type HandOverOutcome } from './hand-over-dialog.tsx'
import { HandedOver } from './handed-over.tsx'

type Absence = ReplyOf<OfficeContract['GET /api/office/absences']>['absences'][number]

/** Who is away, and who stands in: today and from now on. */
export default function AbsencesPage() {
  const t = useText(absencesTexts)
  const queries = useQueryClient()
  const { personName } = useDirectory()
  const found = useReply(office, 'GET /api/office/absences', { query: {} })
  const [adding, setAdding] = useState(false)
  const [handing, setHanding] = useState(false)
  const [handed, setHanded] = useState<HandOverOutcome>()
  const [ending, setEnding] = useState<Absence>()
  return (
    <>
      <PageHead title={t.title} note={t.note}>
        <Button onClick={() => setHanding(true)}>{t.handOver}</Button>
        <Button type="primary" onClick={() => setAdding(true)}>
          {t.add}
        </Button>
      </PageHead>
      <Loaded query={found}>
        {({ absences }) => (
          <DataList
            caption={t.title}
            rows={absences}
            rowKey={row => row.id}
            empty={t.nothing}
            columns={[
              { key: 'person', title: t.person, plain: true, cell: row => <strong>{personName(row.personId)}</strong> },
              { key: 'substitute', title: t.substitute, cell: row => personName(row.substituteId) },
              { key: 'from', title: t.from, cell: row => <time>{row.fromOn}</time> },
              { key: 'until', title: t.until, cell: row => <time>{row.untilOn}</time> },
              { key: 'reason', title: t.reason, cell: row => row.reason },
              {
                key: 'end',
                title: t.end,
                plain: true,
                cell: row => (
                  <Button size="small" aria-label={t.endOf(personName(row.personId))} onClick={() => setEnding(row)}>
                    {t.end}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {adding && <AbsenceForm onClose={() => setAdding(false)} />}
      {handing && <HandOverDialog onDone={setHanded} onClose={() => setHanding(false)} />}
      {handed && <HandedOver outcome={handed} onClose={() => setHanded(undefined)} />}
      {ending && (
        <Confirm
          title={t.endOf(personName(ending.personId))}
          text={t.endWhy}
          confirm={t.end}
          onConfirm={async () => {
            await office('DELETE /api/office/absences/:id', { params: { id: ending.id } })
            await queries.invalidateQueries({ queryKey: ['GET /api/office/absences'] })
          }}
          onClose={() => setEnding(undefined)}
        />
      )}
    </>
  )
}
