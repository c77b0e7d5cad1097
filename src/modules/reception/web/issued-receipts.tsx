import { Link, useNavigate } from '@tanstack/react-router'
import { Button, QRCode } from 'antd'
import { useText } from '#web/texts/use-text.ts'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { DayText } from '#web/ui/when.tsx'
import type { IssuedReceipt } from './client.ts'
import { DownloadReceipt } from './download-receipt.tsx'
import { receiptTexts } from './texts.ts'
import './window.css'

/** The codes, large, in every form in which somebody may want to keep one. */
export function IssuedReceipts(props: { readonly receipts: readonly IssuedReceipt[]; readonly onDone: () => void }) {
  const t = useText(receiptTexts)
  const navigate = useNavigate()
  return (
    <>
      <PageHead title={t.received} />
      <Notice tone="warn" live>
        {t.keepIt}
      </Notice>
      {props.receipts.map(issued => (
        <Issued key={issued.raiser} issued={issued} />
      ))}
      <div className="row no-print">
        <Button
          onClick={() => {
            props.onDone()
            navigate({ to: '/public' })
          }}
        >
          {t.done}
        </Button>
      </div>
    </>
  )
}

function Issued({ issued: { code, receipt } }: { readonly issued: IssuedReceipt }) {
  const t = useText(receiptTexts)
  const address = `${window.location.origin}/public/lookup#${code}`
  return (
    <section className="panel receipt">
      <h2>{receipt.office}</h2>
      <dl className="facts">
        <dt>{t.number}</dt>
        <dd className="number">{receipt.number}</dd>
        <dt>{t.receivedOn}</dt>
        <dd>
          <DayText day={receipt.receivedOn} />
        </dd>
        <dt>{t.code}</dt>
        <dd>
          <strong className="receipt-code">{code}</strong>
        </dd>
      </dl>
      <figure className="receipt-qr">
        <QRCode type="svg" value={address} size={168} bordered={false} role="img" aria-label={t.qr(code)} />
        <figcaption>{t.scan}</figcaption>
      </figure>
      <p className="print-only">{`${window.location.origin}/public/lookup`}</p>
      <div className="row no-print">
        <CopyButton text={code} label={t.copy} />
        <Button onClick={() => window.print()}>{t.print}</Button>
        <DownloadReceipt receipt={receipt} />
        <Link to="/public/lookup" hash={code}>
          {t.lookUp}
        </Link>
      </div>
      <p className="quiet no-print">{t.downloadWhy}</p>
    </section>
  )
}
