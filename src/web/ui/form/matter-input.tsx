import { Select } from 'antd'
import { useEffect, useState } from 'react'
import { formTexts } from '../../texts/form.ts'
import { useText } from '../../texts/use-text.ts'
import { useFormContext } from './form-context.ts'
import type { InputProps } from './form-field.ts'

interface Option {
  readonly value: string
  readonly label: string
}

/** Waits until the typing pauses. */
const pause = 300

/** A matter, found by its number or by words of it, among those that the person may see. */
export function MatterInput({ id, value, onChange, describedBy, invalid }: InputProps<string>) {
  const t = useText(formTexts)
  const { matters } = useFormContext()
  const [options, setOptions] = useState<Option[]>([])
  const [typed, setTyped] = useState('')
  useEffect(() => {
    if (!matters || typed.trim().length < 2) return
    const timer = setTimeout(async () => setOptions(await matters.find(typed.trim())), pause)
    return () => clearTimeout(timer)
  }, [matters, typed])
  useEffect(() => {
    if (!matters || value === undefined || options.some(one => one.value === value)) return
    void matters.named(value).then(label => setOptions([{ value, label }]))
  }, [matters, value, options])
  return (
    <Select
      id={id}
      className="form-picker"
      allowClear
      value={value}
      onChange={next => onChange(next)}
      options={options}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t.searchMatter}
      notFoundContent={t.noneFound}
      status={invalid ? 'error' : ''}
      aria-describedby={describedBy}
    />
  )
}
