import type { Text } from '#kernel/refusal.ts'
import { useSay } from '../../language.tsx'
import { formTexts } from '../../texts/form.ts'
import { useText } from '../../texts/use-text.ts'
import type { FormFields } from './form-field.ts'

/** All that has to be put right, above the form, each a way to its field. */
export function FaultList(props: {
  readonly formId: string
  readonly fields: FormFields
  readonly faults: Readonly<Record<string, Text>>
}) {
  const t = useText(formTexts)
  const say = useSay()
  const names = Object.keys(props.fields).filter(name => name in props.faults)
  if (names.length === 0) return null
  return (
    <div className="form-faults" role="alert" tabIndex={-1} data-faults>
      <p>{t.faults(names.length)}</p>
      <ul>
        {names.map(name => (
          <li key={name}>
            <a
              href={`#${props.formId}-${name}`}
              onClick={event => {
                event.preventDefault()
                focusField(`${props.formId}-${name}`)
              }}
            >
              {say(props.faults[name] as Text)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function focusField(id: string): void {
  const row = document.getElementById(`${id}-row`)
  row?.scrollIntoView({ block: 'center' })
  row?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
}
