import { Button } from 'antd'
import { useText } from '#web/texts/use-text.ts'
import { saveAs } from '#web/ui/save-as.ts'
import type { Receipt } from './client.ts'
import { receiptTexts } from './texts.ts'

export function DownloadReceipt({ receipt }: { readonly receipt: Receipt }) {
  const t = useText(receiptTexts)
  const file = () => new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' })
  return <Button onClick={() => saveAs(file(), `${receipt.number}.json`)}>{t.download}</Button>
}
