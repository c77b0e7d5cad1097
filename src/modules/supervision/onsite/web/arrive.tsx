import { Button } from 'antd'
import { useState } from 'react'
import { newCommandKey } from '#web/ask.ts'
import { useText } from '#web/texts/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { momentText } from '#web/ui/when.tsx'
import type { Check } from './client.ts'
import { onsiteTexts } from './onsite-texts.ts'
import type { Item } from './phone/outbox.ts'
import { change } from './phone/phone-store.ts'
import type { Outbox, Owner } from './phone/use-outbox.ts'

/** 到达现场: noted on the phone like all else, once by each who goes. */
export function Arrive(props: { readonly owner: Owner; readonly check: Check; readonly outbox: Outbox }) {
  const t = useText(onsiteTexts)
  const [failed, setFailed] = useState(false)
  const { owner, check, outbox } = props
  const noted = outbox.items.some(item => item.checkId === check.id && item.kind === 'arrival')
  const may = check.actions.some(({ action, refusal }) => (action === 'arrive' || action === 'join') && !refusal)
  const issued = check.findings.some(finding => finding.issued)
  if (noted || issued || !may) return null
  const arrive = async () => {
    const enteredAt = new Date().toISOString()
    const item: Item = {
      id: newCommandKey(),
      personId: owner.personId,
      checkId: check.id,
      kind: 'arrival',
      said: { text: t.arrived(momentText(enteredAt), check.place) },
      photos: [],
      enteredAt,
      state: 'waiting',
    }
    try {
      await change(({ put }) => put('items', { ...item, personName: owner.personName }))
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      return setFailed(true)
    }
    setFailed(false)
    await outbox.read()
    await outbox.flush()
  }
  return (
    <div className="onsite-arrive">
      <Button type="primary" size="large" block onClick={arrive}>
        {t.arrival}
      </Button>
      {failed && <Notice tone="bad">{t.notStored}</Notice>}
    </div>
  )
}
