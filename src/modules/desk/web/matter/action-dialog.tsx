import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isRefusal } from '#kernel/refusal.ts'
import { mattersToChoose } from '#modules/desk/web/matters-to-choose.ts'
import type { IssuedReceipt } from '#modules/desk/web/receipt/issued-receipt.ts'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useKinds } from '#modules/desk/web/use-kinds.ts'
import { desk } from '#web/clients.ts'
import { useSay } from '#web/language.tsx'
import { Panels } from '#web/panels.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Citation } from '#web/ui/citation.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { FieldForm } from '#web/ui/form/field-form.tsx'
import type { FormValues } from '#web/ui/form/form-field.ts'
import { Notice } from '#web/ui/notice.tsx'
import { useCommand } from '#web/use-command.ts'
import { fieldsToFill, initialOf, inputOf, owedTheAnswer } from './action-form.ts'
import { Consenting } from './consenting.tsx'
import { useHolder } from './copies.tsx'
import { DraftText, Evidence } from './draft-answer.tsx'
import { matterTexts } from './matter-texts.ts'
import type { Action, Matter } from './use-matter.ts'

/** One action as a form. Where the matter moved on meanwhile, it is read anew and what was typed stays. */
export function ActionDialog(props: {
  readonly matter: Matter
  readonly action: Action
  readonly onDone: (receipts: readonly IssuedReceipt[]) => void
  readonly onClose: () => void
}) {
  const t = useText(matterTexts)
  const say = useSay()
  const { matter, action } = props
  const { units, people, personName } = useDirectory()
  const holder = useHolder()
  const { of } = useKinds()
  const command = useCommand()
  const queries = useQueryClient()
  const [movedOn, setMovedOn] = useState(false)
  const take = async (values: FormValues) => {
    try {
      const { receipts } = await command(key =>
        desk('POST /api/matters/:id/entries', {
          params: { id: matter.id },
          body: { key, action: action.action, input: inputOf(action, values), seen: matter.seq },
        }),
      )
      props.onDone(receipts)
    } catch (error) {
      if (!isRefusal(error) || error.code !== 'moved-on') throw error
      setMovedOn(true)
      throw error
    } finally {
      await Promise.all(changed.map(key => queries.invalidateQueries({ queryKey: [key] })))
    }
  }
  return (
    <Dialog title={say(action.title)} onClose={props.onClose}>
      {action.basis && <Citation of={action.basis} />}
      {action.refusal ? (
        <Notice tone="warn" live>
          {t.noLonger}
          {say(action.refusal.text)}
        </Notice>
      ) : (
        movedOn && (
          <Notice tone="info" live>
            {t.movedOn}
          </Notice>
        )
      )}
      {(action.deed === 'approve' || action.deed === 'send-back') && matter.draft && (
        <div className="dialog-draft">
          <DraftText matter={matter} draft={matter.draft} />
          <Evidence matter={matter} seq={matter.draft.seq} />
        </div>
      )}
      {action.deed === 'endorse' && <Consenting matter={matter} />}
      <Panels place="form" kind={matter.kind} action={action.action} matterId={matter.id} />
      <FieldForm
        name={`${matter.id}:${action.action}`}
        fields={fieldsToFill(action, matter, say, personName, holder)}
        initial={initialOf(action, matter)}
        context={{
          units,
          people,
          raiserKinds: of(matter.kind)?.raisers,
          raisers: owedTheAnswer(matter),
          matters: mattersToChoose,
        }}
        submit={say(action.title)}
        cancel={t.cancel}
        onCancel={props.onClose}
        onSubmit={take}
      />
    </Dialog>
  )
}

/** What an act on a matter changes beside the matter itself. */
const changed = ['GET /api/matters/:id', 'GET /api/desk', 'GET /api/matters', 'GET /api/notices']
