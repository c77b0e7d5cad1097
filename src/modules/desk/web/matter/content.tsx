import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { matterTexts } from './matter-texts.ts'
import { shownValue } from './shown-value.ts'
import type { Matter } from './use-matter.ts'

/** What was registered, as it stands after corrections. */
export function Content({ matter }: { readonly matter: Matter }) {
  const t = useText(matterTexts)
  const say = useSay()
  const names = useDirectory()
  const facts = Object.entries(matter.procedure.fields)
    .map(([key, field]) => [key, say(field.title), shownValue(field, matter.fields[key], say, names)] as const)
    .filter(([, , value]) => value !== '')
  return (
    <section className="panel" aria-labelledby="content">
      <h2 id="content">{t.content}</h2>
      <pre>{String(matter.fields.content ?? '')}</pre>
      {facts.length > 0 && (
        <dl className="facts">
          {facts.map(([key, title, value]) => (
            <div key={key}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
