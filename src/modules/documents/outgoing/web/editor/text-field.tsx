import { useId } from 'react'
import { GrowingText } from '#web/ui/growing-text.tsx'

/** One element of the document, as text. What is empty is not there. */
export function TextField(props: {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  readonly max?: number
}) {
  const id = useId()
  return (
    <div className="form-row">
      <label htmlFor={id} className="form-label">
        {props.label}
      </label>
      <GrowingText
        id={id}
        maxLength={props.max}
        value={props.value ?? ''}
        onChange={event => props.onChange(event.target.value || undefined)}
      />
    </div>
  )
}
