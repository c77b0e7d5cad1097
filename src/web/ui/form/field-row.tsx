import { useSay } from '../../language.tsx'
import { formTexts } from '../../texts/form.ts'
import { useText } from '../../texts/use-text.ts'
import type { FormField } from './form-field.ts'
import { inputOf } from './inputs.ts'

/** A field with its label, hint and fault. Groups (choices, files …) are labelled as groups. */
export function FieldRow(props: {
  readonly id: string
  readonly field: FormField
  readonly value: unknown
  readonly fault: string | undefined
  readonly onChange: (value: unknown) => void
}) {
  const { id, field, fault } = props
  const t = useText(formTexts)
  const say = useSay()
  const { Input, group } = inputOf(field)
  const labelId = `${id}-label`
  const describedBy = [field.hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined
  const label = (
    <>
      {say(field.title)}
      {field.required && <span className="form-required"> ({t.required})</span>}
    </>
  )
  return (
    <div
      id={`${id}-row`}
      className={fault ? 'form-row form-row-faulty' : 'form-row'}
      {...(group ? { role: 'group', 'aria-labelledby': labelId } : {})}
    >
      {group ? (
        <div id={labelId} className="form-label">
          {label}
        </div>
      ) : (
        <label id={labelId} htmlFor={id} className="form-label">
          {label}
        </label>
      )}
      {field.hint && (
        <p id={`${id}-hint`} className="form-hint">
          {say(field.hint)}
        </p>
      )}
      <Input
        id={id}
        labelId={labelId}
        field={field}
        value={props.value}
        onChange={props.onChange}
        describedBy={describedBy}
        invalid={fault !== undefined}
      />
      {fault && (
        <p id={`${id}-fault`} className="form-fault">
          {fault}
        </p>
      )}
    </div>
  )
}
