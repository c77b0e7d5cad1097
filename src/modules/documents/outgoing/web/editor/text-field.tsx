import { Input } from 'antd'
import { useId } from 'react'

/** One element of the document, as text. What is empty is not there. */
export function TextField(props: {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  readonly rows?: number
  readonly max?: number
}) {
  const id = useId()
  return (
    <div className="form-row">
      <label htmlFor={id} className="form-label">
        {props.label}
      </label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: props.rows ?? 1 }}
        maxLength={props.max}
        value={props.value ?? ''}
        onChange={event => props.onChange(event.target.value || undefined)}
      />
    </div>
  )
}
