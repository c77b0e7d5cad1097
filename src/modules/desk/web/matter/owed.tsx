import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { purposeWords } from '#modules/desk/web/words.ts'
import { useSay } from '#web/language.tsx'
import { useSession } from '#web/session.ts'
import { useText } from '#web/texts/use-text.ts'
import { Arithmetic } from '#web/ui/arithmetic.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Due } from '#web/ui/when.tsx'
import { matterTexts } from './matter-texts.ts'
import type { Matter } from './use-matter.ts'

/** Each open task: what, who, by when, and on demand why that day. */
export function Owed({ matter }: { readonly matter: Matter }) {
  const t = useText(matterTexts)
  const say = useSay()
  const me = useSession()?.person.id
  const { personName, unitName } = useDirectory()
  const asked = matter.extensionAsked
  return (
    <section className="panel" aria-labelledby="owed">
      <h2 id="owed">{t.owed}</h2>
      {matter.tasks.length === 0 && <p>{t.owesNothing}</p>}
      <ul className="owed">
        {matter.tasks.map(task => {
          const clock = matter.clocks.find(one => one.limit === task.limit)
          return (
            <li key={task.no} className={`owed-${task.lamp}`}>
              <div className="owed-line">
                <strong className="owed-purpose">{say(purposeWords[task.purpose])}</strong>
                <span>
                  {personName(task.ownerId)} <span className="quiet">{unitName(task.unitId)}</span>
                  {task.ownerId === me && <span className="owed-mine">{t.mine}</span>}
                </span>
                <Due dueOn={task.dueOn} lamp={task.lamp} />
              </div>
              {clock && (
                <details>
                  <summary>
                    {t.why} <span className="quiet">{say(task.limitTitle)}</span>
                  </summary>
                  <Arithmetic steps={clock.arithmetic} />
                </details>
              )}
            </li>
          )
        })}
      </ul>
      {asked && (
        <Notice tone="warn">
          {t.extensionAsked(personName(asked.askedBy), limitTitle(matter, asked.limit, say))}
          <br />
          {t.reason}: {asked.reason}
        </Notice>
      )}
    </section>
  )
}

function limitTitle(matter: Matter, limit: string, say: ReturnType<typeof useSay>): string {
  const clock = matter.clocks.find(one => one.limit === limit)
  return clock ? say(clock.title) : limit
}
