import { Checkbox, Radio } from 'antd'
import type { Text } from '#kernel/refusal.ts'
import { useSay } from '../../language.tsx'
import { formTexts, gradeTexts } from '../../texts/form.ts'
import { useFormContext } from './form-context.ts'
import type { InputProps } from './form-field.ts'

/** All the choices in sight: there are few, and a list that drops down hides them. */
function Radios(props: InputProps<string> & { readonly choices: Readonly<Record<string, Text>> }) {
  const say = useSay()
  return (
    <Radio.Group
      className="form-choices"
      value={props.value}
      onChange={event => props.onChange(event.target.value)}
      aria-labelledby={props.labelId}
      aria-describedby={props.describedBy}
      name={props.id}
    >
      {Object.entries(props.choices).map(([key, title], index) => (
        <Radio key={key} value={key} id={index === 0 ? props.id : undefined}>
          {say(title)}
        </Radio>
      ))}
    </Radio.Group>
  )
}

export function ChoiceInput(props: InputProps<string>) {
  return <Radios {...props} choices={props.field.choices ?? {}} />
}

export function LimitInput(props: InputProps<string>) {
  return <Radios {...props} choices={useFormContext().limits ?? {}} />
}

export function YesNoInput({ value, onChange, ...props }: InputProps<boolean>) {
  return (
    <Radios
      {...props}
      value={value === undefined ? undefined : value ? 'yes' : 'no'}
      onChange={next => onChange(next === 'yes')}
      choices={{ yes: formTexts.yes, no: formTexts.no }}
    />
  )
}

export function GradeInput({ value, onChange, ...props }: InputProps<number>) {
  const best = [5, 4, 3, 2, 1] as const
  const choices = best.map(grade => [`grade-${grade}`, gradeTexts[grade]] as const)
  return (
    <Radios
      {...props}
      value={value === undefined ? undefined : `grade-${value}`}
      onChange={next => onChange(Number(next?.slice('grade-'.length)))}
      choices={Object.fromEntries(choices)}
    />
  )
}

export function ChoicesInput({ id, field, value, onChange }: InputProps<readonly string[]>) {
  const say = useSay()
  const chosen = value ?? []
  return (
    <div className="form-choices">
      {Object.entries(field.choices ?? {}).map(([key, title], index) => (
        <Checkbox
          key={key}
          id={index === 0 ? id : undefined}
          checked={chosen.includes(key)}
          onChange={event => onChange(event.target.checked ? [...chosen, key] : chosen.filter(one => one !== key))}
        >
          {say(title)}
        </Checkbox>
      ))}
    </div>
  )
}

/** A single box to tick, for a sentence that is its own label. */
export function Tick(props: {
  readonly checked: boolean
  readonly label: string
  readonly onChange: (on: boolean) => void
}) {
  return (
    <Checkbox checked={props.checked} onChange={event => props.onChange(event.target.checked)}>
      {props.label}
    </Checkbox>
  )
}
