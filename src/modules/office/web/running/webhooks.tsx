import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { OfficeContract } from '#modules/office/contract.ts'
import { useReply } from '#web/ask.ts'
import { useText } from '#web/texts/use-text.ts'
import type { FormFields } from '#web/ui/form/form-field.ts'
import { DataList } from '#web/ui/list/data-list.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { office } from '../client.ts'
import { FormDialog } from '../form-dialog.tsx'
import { ShownOnce } from '../shown-once.tsx'
import { Attempts } from './attempts.tsx'
import { runningTexts } from './running-texts.ts'
import './running.css'

type Webhook = ReplyOf<OfficeContract['GET /api/office/webhooks']>['webhooks'][number]
type Open = { readonly what: 'add' } | { readonly what: 'change' | 'attempts'; readonly webhook: Webhook } | undefined

const fields: FormFields = {
  url: { type: 'short', title: runningTexts.address, hint: runningTexts.addressHint, required: true, max: 2000 },
  privateAllowed: { type: 'yes-no', title: runningTexts.privateAllowed, required: true, default: false },
}
const inUse: FormFields = { active: { type: 'yes-no', title: runningTexts.active, required: true } }
const listKey = 'GET /api/office/webhooks'

/** Who outside is told. None is deleted, it is switched off: what was sent stays known. */
export function Webhooks() {
  const t = useText(runningTexts)
  const found = useReply(office, listKey, {})
  const queries = useQueryClient()
  const [open, setOpen] = useState<Open>()
  const [secret, setSecret] = useState<string>()
  const close = () => setOpen(undefined)
  const renew = async ({ id }: Webhook) => {
    const reply = await office('POST /api/office/webhooks/:id/secret', { params: { id } })
    setSecret(reply.secret)
    await queries.invalidateQueries({ queryKey: [listKey] })
  }
  return (
    <section className="panel" aria-labelledby="webhooks">
      <h2 id="webhooks">{t.webhooks}</h2>
      <p className="quiet">{t.webhooksNote}</p>
      <Loaded query={found}>
        {({ webhooks }) => (
          <DataList
            caption={t.webhooks}
            empty={t.noWebhooks}
            rows={webhooks}
            rowKey={one => one.id}
            columns={[
              { key: 'url', title: t.address, plain: true, cell: one => <strong>{one.url}</strong> },
              { key: 'state', title: t.state, cell: one => (one.active ? t.active : t.inactive) },
              {
                key: 'actions',
                title: t.change,
                plain: true,
                cell: webhook => (
                  <span className="webhook-buttons">
                    <Button
                      size="small"
                      aria-label={t.changeOf(webhook.url)}
                      onClick={() => setOpen({ what: 'change', webhook })}
                    >
                      {t.change}
                    </Button>
                    <Button
                      size="small"
                      aria-label={t.attemptsOf(webhook.url)}
                      onClick={() => setOpen({ what: 'attempts', webhook })}
                    >
                      {t.attempts}
                    </Button>
                    <Button size="small" aria-label={t.renewOf(webhook.url)} onClick={() => renew(webhook)}>
                      {t.renew}
                    </Button>
                  </span>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      <p className="webhook-add">
        <Button onClick={() => setOpen({ what: 'add' })}>{t.add}</Button>
      </p>
      {open?.what === 'add' && (
        <FormDialog
          title={t.add}
          name="webhook:new"
          fields={fields}
          changes={[listKey]}
          onSubmit={async values => {
            const { secret } = await office('POST /api/office/webhooks', { body: values as never })
            setSecret(secret)
          }}
          onClose={close}
        />
      )}
      {open?.what === 'change' && (
        <FormDialog
          title={t.changeOf(open.webhook.url)}
          name={`webhook:${open.webhook.id}`}
          fields={{ ...fields, ...inUse }}
          initial={{
            url: open.webhook.url,
            privateAllowed: open.webhook.privateAllowed,
            active: open.webhook.active,
          }}
          changes={[listKey]}
          onSubmit={values =>
            office('PATCH /api/office/webhooks/:id', { params: { id: open.webhook.id }, body: values as never })
          }
          onClose={close}
        />
      )}
      {open?.what === 'attempts' && <Attempts id={open.webhook.id} url={open.webhook.url} onClose={close} />}
      {secret !== undefined && (
        <ShownOnce title={t.secret} note={t.secretOnce} value={secret} onClose={() => setSecret(undefined)} />
      )}
    </section>
  )
}
