import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useText } from '#web/texts/use-text.ts'
import { matterTexts } from './matter-texts.ts'
import { stanceOf } from './stance-of.ts'
import type { Matter } from './use-matter.ts'

/** What the supporting units say, dissent as dissent; and who has not said anything yet. */
export function Support({ matter }: { readonly matter: Matter }) {
  const t = useText(matterTexts)
  const { unitName, personName } = useDirectory()
  if (matter.support.length === 0) return null
  const owing = ({ taskNo }: Matter['support'][number]) => matter.tasks.some(task => task.no === taskNo)
  return (
    <section className="panel" aria-labelledby="support">
      <h2 id="support">{matter.versions.length > 0 ? t.cosignings : t.support}</h2>
      <dl className="facts">
        {matter.support.map(one => (
          <div key={one.taskNo}>
            <dt>
              {unitName(one.unitId)} {personName(one.personId)}
            </dt>
            <dd>
              <strong className={one.dissents ? 'support-dissents' : undefined}>{stanceOf(one, t)}</strong>{' '}
              {one.opinion ?? <span className="quiet">{owing(one) ? t.outstanding : t.notGiven}</span>}{' '}
              {one.version !== undefined && (
                <span className={one.current ? 'quiet' : 'approval-older'}>
                  {one.current ? t.ofVersion(one.version) : t.opinionOfOlder(one.version)}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
