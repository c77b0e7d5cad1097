import { Button } from 'antd'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { momentText } from '#web/ui/when.tsx'
import { onsiteTexts } from './onsite-texts.ts'
import type { Item } from './phone/outbox.ts'
import type { Outbox } from './phone/use-outbox.ts'

/** What was entered on this phone for the check, each with where it is. */
export function OutboxList(props: {
  readonly items: readonly Item[]
  readonly outbox: Outbox
  readonly mayTakeBack: boolean
  readonly onTakeBack: (item: Item) => void
}) {
  const t = useText(onsiteTexts)
  const say = useSay()
  const { items, outbox } = props
  if (items.length === 0) return null
  return (
    <section className="panel" aria-labelledby="onsite-outbox">
      <h2 id="onsite-outbox">{t.outbox}</h2>
      <ol className="onsite-items">
        {items.map(item => (
          <li key={item.id} data-state={item.state}>
            <p>
              <strong className={`onsite-state onsite-state-${item.state}`}>
                {item.state === 'waiting' && (outbox.sending === item.id ? t.stateSending : t.stateWaiting)}
                {item.state === 'delivered' && t.stateDelivered}
                {item.state === 'refused' && t.stateRefused}
              </strong>{' '}
              <span className="quiet">
                {momentText(item.enteredAt)}
                {item.photos.length > 0 && ` · ${t.photos} ${item.photos.length}`}
              </span>
            </p>
            <p className="onsite-words">{item.said.text}</p>
            {item.refusal && <Notice tone="bad">{say(item.refusal)}</Notice>}
            <p className="row">
              {item.state === 'refused' && <Button onClick={() => outbox.retry(item)}>{t.retry}</Button>}
              {mayChange(item, outbox.sending) && (
                <Button aria-disabled={!props.mayTakeBack} onClick={() => props.mayTakeBack && props.onTakeBack(item)}>
                  {t.takeBack}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Only what the server has said no to, or was never asked for: what may have arrived is not entered twice. */
const mayChange = (item: Item, sending: string | undefined) =>
  item.kind === 'finding' &&
  item.id !== sending &&
  (item.state === 'refused' || (item.state === 'waiting' && !item.attempted))
