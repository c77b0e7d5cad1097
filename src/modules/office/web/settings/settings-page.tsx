import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { OfficeContract } from '#modules/office/contract.ts'
import { useReply } from '#web/ask.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { office } from '../client.ts'
import { OfficePanel } from './office-panel.tsx'
import { SettingLine } from './setting-line.tsx'
import { settingsTexts } from './settings-texts.ts'
import './settings.css'

export type Setting = ReplyOf<OfficeContract['GET /api/office/settings']>['settings'][number]

/** What the office sets for itself: the figures that no law fixes, and its own name. */
export default function SettingsPage() {
  const t = useText(settingsTexts)
  const say = useSay()
  const found = useReply(office, 'GET /api/office/settings', {})
  return (
    <>
      <PageHead title={t.title} />
      <OfficePanel />
      <Loaded query={found}>
        {({ settings }) =>
          [...Map.groupBy(settings, one => say(one.group))].map(([group, those]) => (
            <section key={group} className="panel" aria-label={group}>
              <h2>{group}</h2>
              <dl className="settings">
                {those.map(setting => (
                  <SettingLine key={setting.key} setting={setting} />
                ))}
              </dl>
            </section>
          ))
        }
      </Loaded>
    </>
  )
}
