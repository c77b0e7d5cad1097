import { Link } from '@tanstack/react-router'
import { useSay } from '#web/language.tsx'
import { useShell } from '#web/offline/use-shell.ts'
import { useSession } from '#web/session.ts'
import { useText } from '#web/texts/use-text.ts'
import { Empty } from '#web/ui/empty.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { momentText } from '#web/ui/when.tsx'
import { onsiteTexts } from './onsite-texts.ts'
import { useChecks } from './phone/use-check.ts'
import { useOutbox } from './phone/use-outbox.ts'
import { SendingBar } from './sending-bar.tsx'
import { useOwner } from './use-owner.ts'
import './onsite.css'

const whoPlans: readonly string[] = ['registrar', 'director', 'leader']

/** The checks that one takes part in, to be opened before one goes. */
export default function OnsiteListPage() {
  const t = useText(onsiteTexts)
  const say = useSay()
  const owner = useOwner()
  const checks = useChecks(owner.personId)
  const outbox = useOutbox(owner)
  const mayPlan = useSession()?.roles.some(({ role }) => whoPlans.includes(role))
  const shell = useShell()
  return (
    <div className="onsite">
      <PageHead title={t.title} note={t.listNote}>
        {mayPlan && (
          <Link to="/register" search={{ kind: 'on-site-check' } as never} className="onsite-plan">
            {t.plan}
          </Link>
        )}
      </PageHead>
      <SendingBar owner={owner} outbox={outbox} shell={shell} cutOff={checks.data?.cutOff ?? checks.isError} />
      <Loaded query={checks}>
        {({ data, kept, at }) => (
          <>
            {kept && <Notice tone="warn">{t.kept(momentText(at))}</Notice>}
            {data.length === 0 && <Empty>{t.noChecks}</Empty>}
            <ul className="onsite-checks">
              {data.map(check => (
                <li key={check.id} className="panel">
                  <Link to="/supervision/onsite/$id" params={{ id: check.id } as never}>
                    {check.title}
                  </Link>
                  <p>{check.place}</p>
                  <p className="quiet">
                    {check.number} · {say(check.step)}
                    {check.plannedOn && ` · ${t.plannedFor} ${check.plannedOn}`}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </div>
  )
}
