import { useState } from 'react'
import { linesOf } from './draft.ts'
import { TextField } from './text-field.tsx'

/** A list of names or notes, one a line. What is typed stays as it is typed, empty lines too; what is meant are the others. */
export function LinesField(props: {
  readonly label: string
  readonly lines: readonly string[]
  readonly onChange: (lines: string[]) => void
}) {
  const [typed, setTyped] = useState(() => props.lines.join('\n'))
  const shown = linesOf(typed).join('\n') === props.lines.join('\n') ? typed : props.lines.join('\n')
  return (
    <TextField
      label={props.label}
      value={shown}
      onChange={value => {
        setTyped(value ?? '')
        props.onChange(linesOf(value ?? ''))
      }}
    />
  )
}
