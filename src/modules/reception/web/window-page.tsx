import { Link, useNavigate } from '@tanstack/react-router'
import { useReply } from '#web/ask.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Citation } from '#web/ui/citation.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { client, type Office } from './client.ts'
import { CodeForm } from './code-form.tsx'
import { windowTexts } from './texts.ts'
import './window.css'

/** The front door for whoever is not of the office: look up what was raised, or raise something. */
export default function WindowPage() {
  const t = useText(windowTexts)
  const navigate = useNavigate()
  const office = useReply(client, 'GET /api/public/office', {})
  return (
    <div className="window">
      <PageHead title={t.title} note={t.note} />
      {office.data?.demo && <Notice tone="warn">{t.demo}</Notice>}
      <section className="panel" aria-labelledby="lookup">
        <h2 id="lookup">{t.lookup}</h2>
        <CodeForm onCode={code => navigate({ to: '/public/lookup', hash: code })} />
      </section>
      <section aria-labelledby="raise">
        <h2 id="raise">{t.raise}</h2>
        <Loaded query={office}>{({ kinds }) => <Kinds kinds={kinds} />}</Loaded>
      </section>
    </div>
  )
}

function Kinds({ kinds }: { readonly kinds: Office['kinds'] }) {
  const t = useText(windowTexts)
  const say = useSay()
  if (kinds.length === 0) return <Notice tone="info">{t.nothingOnline}</Notice>
  return (
    <ul className="window-kinds">
      {kinds.map(kind => (
        <li key={kind.key} className="panel">
          <Link to="/public/raise/$kind" params={{ kind: kind.key } as never}>
            {say(kind.title)}
          </Link>
          <div className="row quiet">
            {t.basis} <Citation of={{ ...kind.basis, text: undefined }} />
          </div>
        </li>
      ))}
    </ul>
  )
}
