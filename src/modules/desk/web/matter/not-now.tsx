import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Citation } from '#web/ui/citation.tsx'
import { matterTexts } from './matter-texts.ts'
import type { Action } from './use-matter.ts'

/** What cannot be done now, each with why: nobody has to guess what a grey button means. */
export function NotNow({ actions }: { readonly actions: readonly Action[] }) {
  const t = useText(matterTexts)
  const say = useSay()
  const refused = actions.filter(one => one.refusal)
  if (refused.length === 0) return null
  return (
    <details className="not-now">
      <summary>{t.notNow(refused.length)}</summary>
      <dl>
        {refused.map(one => (
          <div key={one.action} className="not-now-line">
            <dt aria-disabled="true">{say(one.title)}</dt>
            <dd>
              {one.refusal && say(one.refusal.text)}
              {one.basis && <Citation of={one.basis} />}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
