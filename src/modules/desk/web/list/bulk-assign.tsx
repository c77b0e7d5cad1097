import { useState } from 'react'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { DeskContract } from '#modules/desk/contract.ts'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useReply } from '#web/ask.ts'
import { desk } from '#web/clients.ts'
import { useText } from '#web/texts/use-text.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { FieldForm } from '#web/ui/form/field-form.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { useCommand } from '#web/use-command.ts'
import { AssignOutcomes } from './assign-outcomes.tsx'
import { listTexts } from './list-texts.ts'
import type { MatterRow } from './use-matter-columns.tsx'

export type Outcome = ReplyOf<DeskContract['POST /api/assignments']>['outcomes'][number]

const most = 100

/**
 * Assigns what is chosen, all alike. What is asked comes from the first matter, by the action that it offers; the server
 * answers for each.
 */
export function BulkAssign(props: {
  readonly matters: readonly MatterRow[]
  readonly onDone: () => void
  readonly onClose: () => void
}) {
  const t = useText(listTexts)
  // Kept as they were chosen: once assigned, they may no longer be in the list behind.
  const [matters] = useState(props.matters)
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>()
  const { units, people } = useDirectory()
  const command = useCommand()
  const first = useReply(desk, 'GET /api/matters/:id', { params: { id: matters[0]?.id ?? '' } })
  if (outcomes) return <AssignOutcomes matters={matters} outcomes={outcomes} onClose={props.onClose} />
  if (matters.length > most) {
    return (
      <Dialog title={t.assignMany(matters.length)} onClose={props.onClose}>
        <Notice tone="warn">{t.assignMost}</Notice>
      </Dialog>
    )
  }
  return (
    <Dialog title={t.assignMany(matters.length)} onClose={props.onClose}>
      <Loaded query={first}>
        {matter => {
          const assign = matter.actions.find(one => one.deed === 'assign' && !one.refusal)
          if (!assign) return <Notice tone="warn">{t.assignNone}</Notice>
          return (
            <FieldForm
              name="bulk-assign"
              fields={assign.fields}
              context={{ units, people }}
              submit={t.assignMany(matters.length)}
              cancel={t.cancel}
              onCancel={props.onClose}
              onSubmit={async input => {
                const those = matters.map(({ id, seq }) => ({ id, seen: seq }))
                const reply = await command(key =>
                  desk('POST /api/assignments', { body: { key, action: assign.action, matters: those, input } }),
                )
                setOutcomes(reply.outcomes)
                props.onDone()
              }}
            />
          )
        }}
      </Loaded>
    </Dialog>
  )
}
