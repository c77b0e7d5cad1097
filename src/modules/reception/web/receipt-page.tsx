import { useMutation } from '@tanstack/react-query'
import { useText } from '#web/texts/use-text.ts'
import { FileButton } from '#web/ui/file-button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { momentText } from '#web/ui/when.tsx'
import { client, type Receipt, type ReceiptCheck } from './client.ts'
import { readReceipt } from './read-receipt.ts'
import { checkTexts } from './texts.ts'
import './window.css'

/** Whether a receipt that somebody holds is genuine, and what it stands for is still there. */
export default function ReceiptPage() {
  const t = useText(checkTexts)
  const check = useMutation({
    mutationFn: async (file: File) => {
      const receipt = readReceipt(await file.text())
      return { receipt, result: await client('POST /api/public/receipt-checks', { body: { receipt } }) }
    },
  })
  return (
    <div className="window">
      <PageHead title={t.title} note={t.note} />
      <div className="panel">
        <FileButton
          label={t.file}
          accept=".json,application/json"
          onFiles={([file]) => {
            if (file) check.mutate(file)
          }}
        />
      </div>
      {check.error && <RefusalNotice error={check.error} />}
      {check.data && <Outcome {...check.data} />}
    </div>
  )
}

function Outcome({ receipt, result }: { readonly receipt: Receipt; readonly result: ReceiptCheck }) {
  const t = useText(checkTexts)
  const { genuine, inLedger, checkpoint } = result
  const holds = genuine && inLedger
  return (
    <Notice tone={holds ? 'good' : 'bad'} live>
      <h2>
        {holds ? t.ok : t.wrong}: {receipt.number}
      </h2>
      <ul>
        <li>{genuine ? t.genuine : t.notGenuine}</li>
        <li>{inLedger ? t.inLedger : t.notInLedger}</li>
        {inLedger && (
          <li>{checkpoint ? t.checkpoint(checkpoint.no, momentText(checkpoint.madeAt)) : t.noCheckpoint}</li>
        )}
      </ul>
    </Notice>
  )
}
