import { Link, useRouterState } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { onsiteTexts } from './onsite-texts.ts'
import { useOthersWaiting } from './phone/use-others-waiting.ts'
import type { Outbox, Owner } from './phone/use-outbox.ts'

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return online
}

/** Always in sight: whether there is a network, how much has not arrived, and what stands in the way. */
export function SendingBar(props: {
  readonly owner: Owner
  readonly outbox: Outbox
  readonly shell: 'waiting' | 'ready' | 'none'
  /** The server was not reached when it was last asked. */
  readonly cutOff: boolean
}) {
  const t = useText(onsiteTexts)
  const { owner, outbox, shell, cutOff } = props
  const { items, pause, sending, flush } = outbox
  const online = useOnline() && pause !== 'unreachable' && !cutOff
  const href = useRouterState({ select: state => state.location.href })
  const others = useOthersWaiting(owner.personId)
  const waiting = items.filter(item => item.state !== 'delivered').length
  return (
    <>
      <section className="onsite-bar" aria-label={t.outbox}>
        <p role="status">
          <strong className={online ? 'onsite-online' : 'onsite-offline'}>{online ? t.online : t.offline}</strong>{' '}
          {waiting === 0 ? t.allSent : t.onPhone(waiting)}
        </p>
        {waiting > 0 && (
          <Button onClick={flush} aria-disabled={sending !== undefined}>
            {t.sendNow}
          </Button>
        )}
        <p className="quiet">{{ ready: t.shellReady, waiting: t.shellWaiting, none: t.shellNone }[shell]}</p>
      </section>
      {pause === 'unreachable' && waiting > 0 && <Notice tone="warn">{t.unreachable}</Notice>}
      {pause === 'busy' && <Notice tone="warn">{t.busy}</Notice>}
      {pause === 'signed-out' && (
        <Notice tone="bad" live>
          <p>{t.signedOut}</p>
          <Link to="/sign-in" search={{ next: href } as never}>
            {t.signIn}
          </Link>
        </Notice>
      )}
      {pause === 'another-person' && (
        <Notice tone="bad" live>
          {t.anotherPerson(owner.personName)}
        </Notice>
      )}
      {others.map(([name, count]) => (
        <Notice key={name} tone="warn">
          {t.othersWait(name, count)}
        </Notice>
      ))}
    </>
  )
}
