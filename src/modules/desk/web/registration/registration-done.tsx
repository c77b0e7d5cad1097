import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { IssuedReceipt } from '#modules/desk/web/receipt/issued-receipt.ts'
import { ReceiptCodes } from '#modules/desk/web/receipt/receipt-codes.tsx'
import { ReceiptSheets } from '#modules/desk/web/receipt/receipt-sheets.tsx'
import { useText } from '#web/texts/use-text.ts'
import { PageHead } from '#web/ui/page-head.tsx'
import { registerTexts } from './register-texts.ts'

export interface Registered {
  readonly how: 'registered' | 'joined'
  readonly id: string
  readonly number: string
  readonly title: string
  readonly receipts: readonly IssuedReceipt[]
}

/** The number and the codes, large enough to read out over the telephone. The next is one Enter away. */
export function RegistrationDone(props: { readonly registered: Registered; readonly onNext: () => void }) {
  const t = useText(registerTexts)
  const { how, id, number, title, receipts } = props.registered
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  return (
    <>
      <div className="no-print">
        <PageHead title={how === 'registered' ? t.done : t.joined} note={title} />
        <div className="panel registered" role="status">
          <dl className="registered-number">
            <dt>{t.number}</dt>
            <dd>{number}</dd>
          </dl>
          <ReceiptCodes receipts={receipts} />
        </div>
        <div className="row">
          <Button ref={next} type="primary" onClick={props.onNext}>
            {t.next}
          </Button>
          {receipts.length > 0 && <Button onClick={() => window.print()}>{t.print}</Button>}
          <Link to="/matters/$id" params={{ id } as never}>
            {t.open}
          </Link>
        </div>
      </div>
      <ReceiptSheets receipts={receipts} title={title} />
    </>
  )
}
