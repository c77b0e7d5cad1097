import { Button } from 'antd'
import { useState } from 'react'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useReply } from '#web/ask.ts'
import { desk } from '#web/clients.ts'
import { useSay } from '#web/language.tsx'
import { raiserKindTexts } from '#web/texts/form.ts'
import { useText } from '#web/texts/use-text.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { matterTexts } from './matter-texts.ts'
import type { Matter } from './use-matter.ts'

/** What kind of raisers; who they are only when asked for, since each showing is recorded. */
export function Raisers({ matter }: { readonly matter: Matter }) {
  const t = useText(matterTexts)
  const say = useSay()
  const { unitName, personName } = useDirectory()
  const [asked, setAsked] = useState(false)
  const outside = matter.raisers.some(one => one.kind === 'person' || one.kind === 'organisation')
  return (
    <section className="panel" aria-labelledby="raisers">
      <h2 id="raisers">{t.raisers}</h2>
      <ul className="raisers">
        {matter.raisers.map(raiser => (
          <li key={raiser.no}>
            {matter.raisers.length > 1 && `${t.raiser(raiser.no)} `}
            {say(raiserKindTexts[raiser.kind as keyof typeof raiserKindTexts])} {unitName(raiser.unitId)}
            {personName(raiser.personId)}
            {raiser.hasReceipt && <span className="quiet"> · {t.hasCode}</span>}
          </li>
        ))}
      </ul>
      {outside && !asked && (
        <>
          <Button onClick={() => setAsked(true)}>{t.showIdentity}</Button>
          <p className="quiet raisers-why">{t.showWhy}</p>
        </>
      )}
      {asked && <Identities id={matter.id} />}
    </section>
  )
}

const details = ['name', 'phone', 'address', 'email', 'idNumber'] as const

function Identities({ id }: { readonly id: string }) {
  const t = useText(matterTexts)
  // Asked once: every further request would be a line of the audit trail that nobody looked at.
  const options = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnReconnect: false }
  const shown = useReply(desk, 'GET /api/matters/:id/raisers', { params: { id } }, options)
  return (
    <Loaded query={shown}>
      {({ raisers }) => (
        <>
          <Notice tone="info" live>
            {t.shown}
          </Notice>
          {raisers.map(raiser => (
            <dl key={raiser.no} className="facts identity">
              {details
                .filter(detail => raiser[detail])
                .map(detail => (
                  <div key={detail}>
                    <dt>{t[detail]}</dt>
                    <dd>{raiser[detail]}</dd>
                  </div>
                ))}
            </dl>
          ))}
        </>
      )}
    </Loaded>
  )
}
