import { Button } from 'antd'
import { useState } from 'react'
import { useReply } from '#web/ask.ts'
import { useSession } from '#web/session.ts'
import { useText } from '#web/texts/use-text.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { office } from '../client.ts'
import { FormDialog } from '../form-dialog.tsx'
import { settingsTexts } from './settings-texts.ts'

const fields = {
  name: { type: 'short', title: settingsTexts.name, required: true, max: 100 },
  shortName: { type: 'short', title: settingsTexts.shortName, required: true, max: 100 },
  fondsCode: { type: 'short', title: settingsTexts.fondsCode, max: 50 },
} as const

/** The office's name and fonds code, which head every sheet. */
export function OfficePanel() {
  const t = useText(settingsTexts)
  const found = useReply(office, 'GET /api/office', {})
  const maySet = useSession()?.roles.some(held => held.role === 'system-admin')
  const [changing, setChanging] = useState(false)
  return (
    <section className="panel" aria-labelledby="office">
      <h2 id="office">{t.office}</h2>
      <Loaded query={found}>
        {({ name, shortName, fondsCode }) => (
          <>
            <dl className="settings">
              {(
                [
                  ['name', name],
                  ['shortName', shortName],
                  ['fondsCode', fondsCode],
                ] as const
              ).map(([key, value]) => (
                <div key={key} className="setting">
                  <dt>{t[key]}</dt>
                  <dd>{value || t.notSet}</dd>
                </div>
              ))}
            </dl>
            {maySet && <Button onClick={() => setChanging(true)}>{t.change}</Button>}
            {changing && (
              <FormDialog
                title={t.office}
                name="office"
                fields={fields}
                initial={{ name, shortName, fondsCode }}
                changes={['GET /api/office', 'GET /api/public/office']}
                onSubmit={values => office('PUT /api/office', { body: { fondsCode: '', ...values } as never })}
                onClose={() => setChanging(false)}
              />
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}
