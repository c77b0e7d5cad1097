import { Button, Radio } from 'antd'
import { useEffect } from 'react'
import { useSay } from '../../language.tsx'
import { formTexts, raiserKindTexts } from '../../texts/form.ts'
import { useText } from '../../texts/use-text.ts'
import { useFormContext } from './form-context.ts'
import type { InputProps } from './form-field.ts'
import { RaiserDetails } from './raiser-details.tsx'
import type { RaiserValue } from './raiser-value.ts'

/** Who raises it: one, and more where they sign together. Which details are asked follows from the kind. */
export function RaisersInput({ id, field, value, onChange }: InputProps<readonly RaiserValue[]>) {
  const t = useText(formTexts)
  const { raiserKinds = Object.keys(raiserKindTexts) } = useFormContext()
  const first = raiserKinds[0] ?? 'person'
  const raisers = value && value.length > 0 ? value : [{ kind: first }]
  useEffect(() => {
    if (!value || value.length === 0) onChange([{ kind: first }])
  }, [value, first, onChange])
  const change = (index: number, raiser: RaiserValue) => onChange(raisers.map((one, i) => (i === index ? raiser : one)))
  return (
    <div className="form-group">
      {raisers.map((raiser, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: raisers have no name of their own but their place
        <fieldset key={index} className="form-part">
          <legend className={raisers.length === 1 ? 'visually-hidden' : undefined}>{t.raiser(index + 1)}</legend>
          <KindOfRaiser
            name={`${id}-${index}-kind`}
            kinds={raiserKinds}
            kind={raiser.kind}
            onChange={kind => change(index, { ...raiser, kind })}
          />
          <RaiserDetails id={`${id}-${index}`} raiser={raiser} onChange={next => change(index, next)} />
          {raisers.length > 1 && (
            <Button size="small" onClick={() => onChange(raisers.filter((_, i) => i !== index))}>
              {t.remove(t.raiser(index + 1))}
            </Button>
          )}
        </fieldset>
      ))}
      {raisers.length < (field.max ?? 200) && (
        <Button onClick={() => onChange([...raisers, { kind: first }])}>{t.addRaiser}</Button>
      )}
    </div>
  )
}

function KindOfRaiser(props: {
  readonly name: string
  readonly kinds: readonly string[]
  readonly kind: string
  readonly onChange: (kind: string) => void
}) {
  const t = useText(formTexts)
  const say = useSay()
  if (props.kinds.length < 2) return null
  return (
    <Radio.Group
      className="form-choices"
      name={props.name}
      aria-label={t.raiserKind}
      value={props.kind}
      onChange={event => props.onChange(event.target.value)}
    >
      {props.kinds.map(kind => (
        <Radio key={kind} value={kind}>
          {say(raiserKindTexts[kind as keyof typeof raiserKindTexts] ?? { zh: kind, en: kind })}
        </Radio>
      ))}
    </Radio.Group>
  )
}
