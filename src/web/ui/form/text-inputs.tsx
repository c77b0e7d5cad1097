import { Input, InputNumber } from 'antd'
import type { InputProps } from './form-field.ts'

export function ShortInput({ id, field, value, onChange, describedBy, invalid }: InputProps<string>) {
  return (
    <Input
      id={id}
      value={value ?? ''}
      maxLength={field.max ?? 200}
      onChange={event => onChange(event.target.value)}
      status={invalid ? 'error' : ''}
      aria-required={field.required}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
    />
  )
}

/** Grows with what is typed. It takes more than may be sent, and says so: a long text pasted in must not be cut in silence. */
export function LongInput({ id, field, value, onChange, describedBy, invalid }: InputProps<string>) {
  return (
    <Input.TextArea
      id={id}
      value={value ?? ''}
      rows={rowsFor(value ?? '')}
      onChange={event => onChange(event.target.value)}
      status={invalid ? 'error' : ''}
      aria-required={field.required}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
    />
  )
}

/** antd's own measuring leaves a hidden field behind that the keyboard can reach, and needs inline styles. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 48), 0)
  return Math.min(24, Math.max(3, lines + 1))
}

/** The browser's own: by keyboard, by finger, in the person's language, and no kilobytes. */
export function DayInput({ id, field, value, onChange, describedBy, invalid }: InputProps<string>) {
  return (
    <input
      id={id}
      type="date"
      className="field-native form-day"
      value={value ?? ''}
      onChange={event => onChange(event.target.value)}
      required={field.required}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
    />
  )
}

export function NumberInput({ id, field, value, onChange, describedBy, invalid }: InputProps<number>) {
  return (
    <InputNumber
      id={id}
      precision={0}
      value={value ?? null}
      onChange={next => onChange(next ?? undefined)}
      status={invalid ? 'error' : ''}
      aria-required={field.required}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
    />
  )
}
