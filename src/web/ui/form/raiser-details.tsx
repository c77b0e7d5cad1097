import { Input } from 'antd'
import { formTexts } from '../../texts/form.ts'
import { useText } from '../../texts/use-text.ts'
import { PersonInput, UnitInput } from './directory-inputs.tsx'
import type { RaiserValue } from './raiser-value.ts'

/** Autofill tokens let a phone fill in what its owner has typed a hundred times (WCAG 1.3.5). */
const details = {
  name: { autoComplete: 'name', max: 100, type: 'text' },
  phone: { autoComplete: 'tel', max: 50, type: 'tel' },
  address: { autoComplete: 'street-address', max: 200, type: 'text' },
  email: { autoComplete: 'email', max: 200, type: 'email' },
  idNumber: { autoComplete: 'off', max: 50, type: 'text' },
} as const

interface Props {
  readonly id: string
  readonly raiser: RaiserValue
  readonly onChange: (raiser: RaiserValue) => void
}

export function RaiserDetails({ id, raiser, onChange }: Props) {
  const t = useText(formTexts)
  if (raiser.kind === 'anonymous') return <p className="form-hint">{t.anonymousHint}</p>
  if (raiser.kind === 'unit' || raiser.kind === 'staff') return <Inside id={id} raiser={raiser} onChange={onChange} />
  return (
    <div className="form-pairs">
      {Object.entries(details).map(([key, { autoComplete, max, type }]) => (
        <div key={key}>
          <label htmlFor={`${id}-${key}`}>{t[key as keyof typeof details]}</label>
          <Input
            id={`${id}-${key}`}
            type={type}
            value={raiser[key as keyof typeof details] ?? ''}
            maxLength={max}
            autoComplete={autoComplete}
            onChange={event => onChange({ ...raiser, [key]: event.target.value || undefined })}
          />
        </div>
      ))}
    </div>
  )
}

function Inside({ id, raiser, onChange }: Props) {
  const t = useText(formTexts)
  const unit = raiser.kind === 'unit'
  const shared = { describedBy: undefined, invalid: false, id: `${id}-inside`, labelId: `${id}-inside-label` }
  const field = { type: 'unit', title: unit ? formTexts.unit : formTexts.staff, required: true } as const
  return (
    <div>
      <label id={shared.labelId} htmlFor={shared.id}>
        {unit ? t.unit : t.staff}
      </label>
      {unit ? (
        <UnitInput
          {...shared}
          field={field}
          value={raiser.unitId}
          onChange={unitId => onChange({ kind: 'unit', unitId })}
        />
      ) : (
        <PersonInput
          {...shared}
          field={field}
          value={raiser.personId}
          onChange={personId => onChange({ kind: 'staff', personId })}
        />
      )}
    </div>
  )
}
