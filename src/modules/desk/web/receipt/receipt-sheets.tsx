import { createPortal } from 'react-dom'
import { useOffice } from '#web/shell/use-office.ts'
import { useText } from '#web/texts/use-text.ts'
import { QrCode } from '#web/ui/qr-code.tsx'
import { DayText } from '#web/ui/when.tsx'
import { type IssuedReceipt, lookUpAddress, lookUpLink } from './issued-receipt.ts'
import { receiptTexts } from './receipt-texts.ts'
import './receipt.css'

/**
 * The receipts as they are printed, a page for each raiser. Not on the screen. Beside the page, so that a receipt is
 * printed alone even where it was issued in a dialog.
 */
export function ReceiptSheets({
  receipts,
  title,
}: {
  readonly receipts: readonly IssuedReceipt[]
  readonly title: string
}) {
  const t = useText(receiptTexts)
  const office = useOffice()?.name
  return createPortal(
    <div className="receipt-sheets print-only">
      {receipts.map(({ raiser, code, receipt }) => (
        <article key={raiser} className="receipt-sheet">
          <h1>
            {office} {t.receipt}
          </h1>
          <dl>
            <dt>{t.number}</dt>
            <dd>{receipt.number}</dd>
            <dt>{t.what}</dt>
            <dd>{title}</dd>
            <dt>{t.receivedOn}</dt>
            <dd>
              <DayText day={receipt.receivedOn} />
            </dd>
            <dt>{t.code(raiser, false)}</dt>
            <dd className="receipt-code">{code}</dd>
            <dt>{t.lookUpAt}</dt>
            <dd>{lookUpAddress()}</dd>
          </dl>
          <figure>
            <QrCode text={lookUpLink(code)} label={t.lookUp} size={150} />
            <figcaption>{t.lookUp}</figcaption>
          </figure>
          <p>{t.keep}</p>
          <p className="receipt-hash">
            {t.proof} {receipt.entryHash}
          </p>
        </article>
      ))}
    </div>,
    document.body,
  )
}
