import { Link } from '@tanstack/react-router'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Moment } from '#web/ui/when.tsx'
import { matterTexts } from './matter-texts.ts'
import type { Matter } from './use-matter.ts'

/** Whoever signs reads what they sign: the page where it is written shows it, whoever looks. */
export const textPageOf = ({ actions }: Matter) => actions.find(one => one.deed === 'draft')?.page

/** The text that the matter is about: how many versions it has had, and who consented to which of them. */
export function Versions({ matter }: { readonly matter: Matter }) {
  const t = useText(matterTexts)
  const { personName } = useDirectory()
  const last = matter.versions.at(-1)
  const page = textPageOf(matter)
  if (!last) return null
  return (
    <section className="panel matter-text" aria-labelledby="versions">
      <h2 id="versions">{t.versions}</h2>
      <p>
        {t.versionNo(last.no)} · {personName(last.by)} · <Moment at={last.at} />
        {matter.documentNumber && (
          <>
            {' '}
            · {t.documentNumber} <strong className="number">{matter.documentNumber}</strong>
          </>
        )}
      </p>
      {page && (
        <p>
          <Link to={page as never}>{t.readText}</Link>
        </p>
      )}
      {matter.approvals.length > 0 && (
        <ul className="approvals">
          {matter.approvals.map(approval => (
            <Approval key={approval.seq} approval={approval} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** A consent to an older text is shown as what it is. */
function Approval({ approval }: { readonly approval: Matter['approvals'][number] }) {
  const t = useText(matterTexts)
  const say = useSay()
  const { personName } = useDirectory()
  return (
    <li className={approval.current ? undefined : 'approval-past'}>
      <strong>{say(approval.title)}</strong> {personName(approval.by)} <Moment at={approval.at} />
      <br />
      {approval.opinion}{' '}
      <span className={approval.current ? 'quiet' : 'approval-older'}>
        {approval.current ? t.ofVersion(approval.version) : t.ofOlderVersion(approval.version)}
      </span>
    </li>
  )
}
