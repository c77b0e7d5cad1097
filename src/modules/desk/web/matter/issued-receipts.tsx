import { Button } from 'antd'
import type { IssuedReceipt } from '#modules/desk/web/receipt/issued-receipt.ts'
import { ReceiptCodes } from '#modules/desk/web/receipt/receipt-codes.tsx'
import { ReceiptSheets } from '#modules/desk/web/receipt/receipt-sheets.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { matterTexts } from './matter-texts.ts'

/** Codes that an action has brought forth: shown this once, and printed from here. */
export function IssuedReceipts(props: {
  readonly receipts: readonly IssuedReceipt[]
  readonly title: string
  readonly onClose: () => void
}) {
  const t = useText(matterTexts)
  return (
    <Dialog title={t.issued} onClose={props.onClose}>
      <ReceiptCodes receipts={props.receipts} />
      <div className="dialog-buttons no-print">
        <Button onClick={() => window.print()}>{t.printReceipts}</Button>
        <Button type="primary" onClick={props.onClose}>
          {t.close}
        </Button>
      </div>
      <ReceiptSheets receipts={props.receipts} title={props.title} />
    </Dialog>
  )
}
