import { useParams } from '@tanstack/react-router'
import { useRef } from 'react'
import { newCommandKey, useReply } from '#web/ask.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Citation } from '#web/ui/citation.tsx'
import { FieldForm } from '#web/ui/form/field-form.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { client, type Office } from './client.ts'
import { IssuedReceipts } from './issued-receipts.tsx'
import { requestFields } from './request-fields.ts'
import { raiseTexts, windowTexts } from './texts.ts'
import { useKeptReceipts } from './use-kept-receipts.ts'

/** Raises a matter; afterwards shows the receipt code until the person says that it is kept. */
export default function RaisePage() {
  const t = useText(windowTexts)
  const { kind } = useParams({ strict: false }) as { readonly kind: string }
  const office = useReply(client, 'GET /api/public/office', {})
  const kept = useKeptReceipts()
  return (
    <div className="window">
      {kept.receipts ? (
        <IssuedReceipts receipts={kept.receipts} onDone={kept.forget} />
      ) : (
        <Loaded query={office}>
          {({ kinds }) => {
            const found = kinds.find(one => one.key === kind)
            return found ? <Raise kind={found} onReceipts={kept.keep} /> : <PageHead title={t.noKind} />
          }}
        </Loaded>
      )}
    </div>
  )
}

function Raise(props: {
  readonly kind: Office['kinds'][number]
  readonly onReceipts: ReturnType<typeof useKeptReceipts>['keep']
}) {
  const { kind } = props
  const say = useSay()
  const t = useText(raiseTexts)
  const window = useText(windowTexts)
  const demo = useReply(client, 'GET /api/public/office', {}).data?.demo
  // The same for every attempt to send this form: a reply that was lost on the way must not make two matters of it.
  const key = useRef(newCommandKey())
  return (
    <>
      <PageHead title={say(kind.title)} note={<Citation of={kind.basis} />} />
      {demo && <Notice tone="warn">{window.demo}</Notice>}
      <div className="panel">
        <FieldForm
          name={`raise:${kind.key}`}
          fields={requestFields(kind.fields)}
          context={{ raiserKinds: kind.raisers, uploadTo: '/api/public/uploads' }}
          submit={t.submit}
          onSubmit={async input => {
            const reply = await client('POST /api/public/requests', {
              body: { key: key.current, kind: kind.key, input },
            })
            key.current = newCommandKey()
            props.onReceipts(reply.receipts)
          }}
        />
      </div>
    </>
  )
}
