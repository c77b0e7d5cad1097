import { Link, useParams } from '@tanstack/react-router'
import { useReply } from '#web/ask.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Citation } from '#web/ui/citation.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { office } from '../client.ts'
import { procedureTexts } from './procedure-texts.ts'
import { ProcedureView } from './procedure-view.tsx'

/** One kind of matter, readable: its course, its limits, and every authority that it cites. */
export default function ProcedurePage() {
  const { key } = useParams({ strict: false }) as { key: string }
  const t = useText(procedureTexts)
  const say = useSay()
  const found = useReply(office, 'GET /api/procedures/:key', { params: { key } })
  return (
    <Loaded query={found}>
      {({ procedure, versions, settings, citations }) => (
        <>
          <PageHead title={say(procedure.title)} note={t.version(procedure.version, procedure.inForceFrom)}>
            <Link to="/procedures">{t.title}</Link>
          </PageHead>
          {versions.length > 1 && (
            <ul className="procedure-versions">
              {versions.map(one => (
                <li key={one.version}>
                  <Link to="/procedures/$key" params={{ key: `${procedure.key}@${one.version}` } as never}>
                    {t.version(one.version, one.inForceFrom)}
                  </Link>
                </li>
              ))}
            </ul>
          )}
          <ProcedureView procedure={procedure} settings={settings} />
          <section className="panel" aria-labelledby="citations">
            <h2 id="citations">{t.citations}</h2>
            {citations.map(citation => (
              <Citation key={`${citation.instrument}${citation.article ?? ''}`} of={citation} />
            ))}
          </section>
        </>
      )}
    </Loaded>
  )
}
