import { Input } from 'antd'
import { useSay } from '../../language.tsx'
import { channelTexts, formTexts, raiserKindTexts } from '../../texts/form.ts'
import { useText } from '../../texts/use-text.ts'
import { useFormContext } from './form-context.ts'
import type { InputProps } from './form-field.ts'

interface DeliveryInput {
  readonly raiser: number
  readonly channel: string
  readonly proof: string
  readonly undeliverable?: string
}

/** For each raiser: by what way, and the proof; or why it cannot be. One left without either is not sent. */
export function DeliveriesInput({ id, value, onChange }: InputProps<readonly DeliveryInput[]>) {
  const { raisers = [] } = useFormContext()
  const given = value ?? []
  const set = (delivery: DeliveryInput) => {
    const others = given.filter(one => one.raiser !== delivery.raiser)
    const empty = delivery.channel === '' && delivery.proof === '' && !delivery.undeliverable
    onChange(empty ? others : [...others, delivery].sort((a, b) => a.raiser - b.raiser))
  }
  return (
    <div className="form-group">
      {raisers.map(raiser => (
        <Delivery
          key={raiser.no}
          id={`${id}-${raiser.no}`}
          raiser={raiser}
          delivery={given.find(one => one.raiser === raiser.no) ?? { raiser: raiser.no, channel: '', proof: '' }}
          onChange={set}
        />
      ))}
    </div>
  )
}

function Delivery(props: {
  readonly id: string
  readonly raiser: { readonly no: number; readonly kind: string; readonly hasReceipt: boolean }
  readonly delivery: DeliveryInput
  readonly onChange: (delivery: DeliveryInput) => void
}) {
  const t = useText(formTexts)
  const say = useSay()
  const { id, delivery, onChange, raiser } = props
  const kind = raiserKindTexts[raiser.kind as keyof typeof raiserKindTexts]
  const channels = Object.entries(channelTexts).filter(([key]) => key !== 'portal' || raiser.hasReceipt)
  return (
    <fieldset className="form-part">
      <legend>{t.deliveredTo(`${t.raiser(raiser.no)}${kind ? ` (${say(kind)})` : ''}`)}</legend>
      <label htmlFor={`${id}-channel`}>{t.channel}</label>
      <select
        id={`${id}-channel`}
        className="field-native"
        value={delivery.channel}
        onChange={event => onChange({ ...delivery, channel: event.target.value })}
      >
        <option value="">{t.choose}</option>
        {channels.map(([key, title]) => (
          <option key={key} value={key}>
            {say(title)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-proof`}>{t.proof}</label>
      <Input
        id={`${id}-proof`}
        value={delivery.proof}
        placeholder={t.proofHint}
        maxLength={500}
        onChange={event => onChange({ ...delivery, proof: event.target.value })}
      />
      <label htmlFor={`${id}-undeliverable`}>{t.undeliverable}</label>
      <Input
        id={`${id}-undeliverable`}
        value={delivery.undeliverable ?? ''}
        maxLength={500}
        onChange={event => onChange({ ...delivery, undeliverable: event.target.value || undefined })}
      />
    </fieldset>
  )
}
