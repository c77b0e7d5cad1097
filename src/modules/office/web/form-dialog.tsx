import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useText } from '#web/texts/use-text.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { FieldForm } from '#web/ui/form/field-form.tsx'
import type { FormFields, FormValues } from '#web/ui/form/form-field.ts'
import { officeTexts } from './office-texts.ts'

/** A form in a dialog that closes when what it asks for was done, and reads anew what that has changed. */
export function FormDialog(props: {
  readonly title: string
  /** Names the draft; see FieldForm. */
  readonly name: string
  readonly fields: FormFields
  readonly initial?: FormValues
  readonly children?: ReactNode
  /** What the button says; to save, unless told. */
  readonly submit?: string
  /** Keys of the endpoints whose answers change by it. */
  readonly changes: readonly string[]
  readonly onSubmit: (values: FormValues) => Promise<unknown>
  readonly onClose: () => void
}) {
  const t = useText(officeTexts)
  const queries = useQueryClient()
  const { units, people } = useDirectory()
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      {props.children}
      <FieldForm
        name={props.name}
        fields={props.fields}
        initial={props.initial}
        context={{ units, people }}
        submit={props.submit ?? t.save}
        cancel={t.cancel}
        onCancel={props.onClose}
        onSubmit={async values => {
          await props.onSubmit(values)
          await Promise.all(props.changes.map(key => queries.invalidateQueries({ queryKey: [key] })))
          props.onClose()
        }}
      />
    </Dialog>
  )
}
