import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { OfficeContract } from '#modules/office/contract.ts'
import { useSession } from '#web/session.ts'
import { useText } from '#web/texts/use-text.ts'
import { useCommand } from '#web/use-command.ts'
import { office } from '../client.ts'
import { FormDialog } from '../form-dialog.tsx'
import { absencesTexts } from './absences-texts.ts'

export type HandOverOutcome = ReplyOf<OfficeContract['POST /api/office/people/:id/hand-over']>

const fields = {
  from: { type: 'person', title: absencesTexts.handFrom, hint: absencesTexts.handFromHint, required: true },
  to: { type: 'person', title: absencesTexts.handTo, required: true },
  reason: { type: 'short', title: absencesTexts.reason, required: true, max: 200 },
} as const

/** All that somebody owes goes to another person, each task with what is owed and by when as it was. */
export function HandOverDialog(props: {
  readonly onDone: (outcome: HandOverOutcome) => void
  readonly onClose: () => void
}) {
  const t = useText(absencesTexts)
  const command = useCommand()
  const me = useSession()?.person.id
  return (
    <FormDialog
      title={t.handOver}
      name="hand-over"
      submit={t.handOver}
      fields={fields}
      initial={{ from: me }}
      changes={['GET /api/desk', 'GET /api/matters', 'GET /api/matters/:id']}
      onSubmit={async ({ from, to, reason }) => {
        const reply = await command(key =>
          office('POST /api/office/people/:id/hand-over', {
            params: { id: String(from) },
            body: { key, to: String(to), reason: String(reason) },
          }),
        )
        props.onDone(reply)
      }}
      onClose={props.onClose}
    >
      <p>{t.handOverWhy}</p>
    </FormDialog>
  )
}
