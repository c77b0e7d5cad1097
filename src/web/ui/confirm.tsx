import { uiTexts } from '../texts/ui.ts'
import { useText } from '../texts/use-text.ts'
import { Dialog } from './dialog.tsx'
import { FieldForm } from './form/field-form.tsx'

/** Asks before something that is not undone lightly; `reason` asks why, too, and hands it on. */
export function Confirm(props: {
  readonly title: string
  readonly text?: string
  readonly confirm?: string
  readonly reason?: 'required' | 'none'
  readonly onConfirm: (reason: string) => Promise<unknown>
  readonly onClose: () => void
}) {
  const t = useText(uiTexts)
  const reason = { type: 'long', title: uiTexts.reason, required: true, max: 2000 } as const
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      {props.text && <p>{props.text}</p>}
      <FieldForm
        name={`confirm:${props.title}`}
        fields={props.reason === 'required' ? { reason } : {}}
        submit={props.confirm ?? t.confirm}
        cancel={t.cancel}
        onCancel={props.onClose}
        onSubmit={async values => {
          await props.onConfirm(String(values.reason ?? ''))
          props.onClose()
        }}
      />
    </Dialog>
  )
}
