import { Button } from 'antd'
import { useText } from '#web/texts/use-text.ts'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { saveAs } from '#web/ui/save-as.ts'
import type { IssuedReceipt } from './issued-receipt.ts'
import { receiptTexts } from './receipt-texts.ts'
import './receipt.css'

/** Each raiser's code, and the receipt as a file that anybody can check against the ledger. */
export function ReceiptCodes({ receipts }: { readonly receipts: readonly IssuedReceipt[] }) {
  const t = useText(receiptTexts)
  if (receipts.length === 0) return null
  return (
    <>
      {receipts.map(({ raiser, code, receipt }) => (
        <dl key={raiser} className="receipt-codes">
          <dt>{t.code(raiser, receipts.length > 1)}</dt>
          <dd>
            <strong>{code}</strong> <CopyButton text={code} />{' '}
            <Button onClick={() => saveAs(fileOf(receipt), `${receipt.number}-${raiser}.json`)}>{t.save}</Button>
          </dd>
        </dl>
      ))}
      <p className="quiet">{t.codeOnce}</p>
    </>
  )
}

function fileOf(receipt: IssuedReceipt['receipt']): Blob {
  return new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' })
}
