import { Input, type InputProps } from 'antd'
import { useId } from 'react'
import '#web/ui/form/form.css'

/**
 * A field of a form whose values must not be kept as a draft: a password, a code. `fault` says what is wrong with it.
 */
export function LabelledInput(
  props: Omit<InputProps, 'id' | 'onChange' | 'value'> & {
    readonly label: string
    readonly value: string
    readonly onChange: (value: string) => void
    readonly hint?: string
    readonly fault?: string
  },
) {
  const { label, hint, fault, onChange, ...rest } = props
  const id = useId()
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className="form-row">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="form-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Input
        {...rest}
        id={id}
        status={fault ? 'error' : ''}
        aria-describedby={described || undefined}
        aria-invalid={fault ? true : undefined}
        onChange={event => onChange(event.target.value)}
      />
      {fault && (
        <p className="form-fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
