import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { Panels } from '#web/panels.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Moment } from '#web/ui/when.tsx'
import { matterTexts } from './matter-texts.ts'
import { opinionsOf } from './opinions-of.ts'
import type { Matter } from './use-matter.ts'
import { textPageOf } from './versions.tsx'

/** Before somebody consents to a text: which version it is, where it is read, what changed, and who disagrees and why. */
export function Consenting({ matter }: { readonly matter: Matter }) {
  const t = useText(matterTexts)
  const { personName } = useDirectory()
  const last = matter.versions.at(-1)
  const page = textPageOf(matter)
  if (!last) return null
  return (
    <div className="dialog-draft dialog-text">
      <p>
        <strong>{t.consentingTo(last.no)}</strong> {personName(last.by)} · <Moment at={last.at} />
      </p>
      {page && (
        <p>
          <a href={page} target="_blank" rel="noreferrer">
            {t.readVersion(last.no)}
          </a>
        </p>
      )}
      <Opinions matter={matter} />
      <Panels place="endorse" matterId={matter.id} kind={matter.kind} />
    </div>
  )
}

function Opinions({ matter }: { readonly matter: Matter }) {
  const t = useText(matterTexts)
  const { unitName, personName } = useDirectory()
  const { dissenting, older, silent, consenting } = opinionsOf(matter.support)
  const who = (one: Matter['support'][number]) => `${unitName(one.unitId)} ${personName(one.personId)}`
  const units = (those: readonly Matter['support'][number][]) => those.map(one => unitName(one.unitId)).join('、')
  return (
    <>
      {dissenting.map(one => (
        <Notice key={one.taskNo} tone="warn">
          <strong>
            {who(one)} {t.dissents}
          </strong>
          {one.version !== undefined &&
            (one.current ? t.ofVersion(one.version) : `（${t.opinionOfOlder(one.version)}）`)}
          {': '}
          {one.opinion}
        </Notice>
      ))}
      {older.length > 0 && <Notice tone="warn">{t.agreedToOlder(units(older))}</Notice>}
      {silent.length > 0 && <Notice tone="warn">{t.silent(units(silent))}</Notice>}
      {consenting.length > 0 && <p>{t.agreed(units(consenting))}</p>}
    </>
  )
}
