import { Select } from 'antd'
import { formTexts } from '../../texts/form.ts'
import { useText } from '../../texts/use-text.ts'
import { type DirectoryPerson, useFormContext } from './form-context.ts'
import type { InputProps } from './form-field.ts'

interface Option {
  readonly value: string
  readonly label: string
}

export function UnitInput(props: InputProps<string>) {
  const t = useText(formTexts)
  return <Picker {...props} options={useUnitOptions()} placeholder={t.searchUnit} />
}

export function PersonInput(props: InputProps<string>) {
  const t = useText(formTexts)
  return <Picker {...props} options={usePersonOptions(props.field.roles)} placeholder={t.searchPerson} />
}

export function UnitsInput(props: InputProps<readonly string[]>) {
  const t = useText(formTexts)
  return <ManyPicker {...props} options={useUnitOptions()} placeholder={t.searchUnit} />
}

export function PeopleInput(props: InputProps<readonly string[]>) {
  const t = useText(formTexts)
  return <ManyPicker {...props} options={usePersonOptions()} placeholder={t.searchPerson} />
}

interface Choice {
  readonly options: Option[]
  readonly placeholder: string
}

function ManyPicker(props: InputProps<readonly string[]> & Choice) {
  const t = useText(formTexts)
  return (
    <Select
      id={props.id}
      mode="multiple"
      className="form-picker"
      value={[...(props.value ?? [])]}
      onChange={next => props.onChange(next)}
      options={props.options}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={props.placeholder}
      notFoundContent={t.noneFound}
      status={props.invalid ? 'error' : ''}
      aria-required={props.field.required}
      aria-describedby={props.describedBy}
    />
  )
}

function Picker(props: InputProps<string> & Choice) {
  const t = useText(formTexts)
  return (
    <Select
      id={props.id}
      className="form-picker"
      allowClear
      value={props.value}
      onChange={next => props.onChange(next)}
      options={props.options}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={props.placeholder}
      notFoundContent={t.noneFound}
      status={props.invalid ? 'error' : ''}
      aria-required={props.field.required}
      aria-describedby={props.describedBy}
    />
  )
}

function useUnitOptions(): Option[] {
  const { units = [] } = useFormContext()
  return units.filter(unit => unit.active).map(unit => ({ value: unit.id, label: unit.name }))
}

/** With the units they work in, which tells apart those who share a name and can be searched too; of some roles only, if so asked. */
function usePersonOptions(roles?: readonly string[]): Option[] {
  const { people = [], units = [] } = useFormContext()
  const names = new Map(units.map(unit => [unit.id, unit.name]))
  const placed = (person: DirectoryPerson) => [...new Set(person.posts.map(post => names.get(post.unitId)))].join('、')
  return people
    .filter(person => person.active && (!roles || person.posts.some(post => roles.includes(post.role))))
    .map(person => ({ value: person.id, label: `${person.name}(${placed(person)})` }))
}
