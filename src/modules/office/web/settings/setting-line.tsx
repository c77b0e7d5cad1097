import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Text } from '#kernel/refusal.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Confirm } from '#web/ui/confirm.tsx'
import { momentText } from '#web/ui/when.tsx'
import { office } from '../client.ts'
import { FormDialog } from '../form-dialog.tsx'
import type { Setting } from './settings-page.tsx'
import { settingsTexts } from './settings-texts.ts'

const key = 'GET /api/office/settings'

/** One setting: what holds, since when, and for whom may, a way to change it or to bring the default back. */
export function SettingLine({ setting }: { readonly setting: Setting }) {
  const t = useText(settingsTexts)
  const say = useSay()
  const queries = useQueryClient()
  const [doing, setDoing] = useState<'change' | 'restore'>()
  const title = say(setting.field.title)
  const set = (value: unknown) =>
    office('PUT /api/office/settings/:key', { params: { key: setting.key }, body: { value: (value ?? null) as never } })
  return (
    <div className="setting">
      <dt>
        {title}
        {setting.field.hint && <div className="quiet">{say(setting.field.hint)}</div>}
      </dt>
      <dd>
        <strong>{useShown(setting)}</strong>{' '}
        <span className="quiet">
          {setting.changedAt ? t.changed(momentText(setting.changedAt).slice(0, 10)) : t.byDefault}
        </span>
      </dd>
      {setting.maySet && (
        <dd className="row">
          <Button size="small" aria-label={t.changeOf(title)} onClick={() => setDoing('change')}>
            {t.change}
          </Button>
          {setting.changedAt && (
            <Button size="small" aria-label={t.restoreOf(title)} onClick={() => setDoing('restore')}>
              {t.restore}
            </Button>
          )}
        </dd>
      )}
      {doing === 'change' && (
        <FormDialog
          title={t.changeOf(title)}
          name={`setting:${setting.key}`}
          fields={{ value: { ...setting.field, default: undefined } }}
          initial={{ value: setting.value ?? setting.field.default }}
          changes={[key]}
          onSubmit={values => set(values.value)}
          onClose={() => setDoing(undefined)}
        />
      )}
      {doing === 'restore' && (
        <Confirm
          title={t.restoreOf(title)}
          confirm={t.restore}
          onConfirm={async () => {
            await set(null)
            await queries.invalidateQueries({ queryKey: [key] })
          }}
          onClose={() => setDoing(undefined)}
        />
      )}
    </div>
  )
}

function useShown({ field, value }: Setting): string {
  const t = useText(settingsTexts)
  const say = useSay()
  const held = value ?? field.default
  if (held === undefined || held === '') return t.notSet
  if (typeof held === 'boolean') return held ? t.yes : t.no
  const choice: Text | undefined = field.choices?.[String(held)]
  return choice ? say(choice) : String(held)
}
