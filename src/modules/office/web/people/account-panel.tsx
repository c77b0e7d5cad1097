import { Button } from 'antd'
import { useState } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { Confirm } from '#web/ui/confirm.tsx'
import { momentText } from '#web/ui/when.tsx'
import { office } from '../client.ts'
import { FormDialog } from '../form-dialog.tsx'
import { peopleTexts } from './people-texts.ts'
import type { Person } from './person-page.tsx'
import { SetupLink, type SetupLinkData } from './setup-link.tsx'
import { personChanges, useAfterward } from './use-person-commands.ts'

const fields = { login: { type: 'short', title: peopleTexts.login, required: true, max: 50 } } as const

/** How the person signs in. Passwords are chosen by their owners; nobody else ever knows one. */
export function AccountPanel({ person }: { readonly person: Person }) {
  const t = useText(peopleTexts)
  const afterward = useAfterward()
  const [doing, setDoing] = useState<'give' | 'link' | 'unlock' | 'sessions'>()
  const [link, setLink] = useState<SetupLinkData>()
  const { account } = person
  const ask = { params: { id: person.id } }
  const confirms = {
    link: () => office('POST /api/office/people/:id/set-up-link', ask).then(setLink),
    unlock: () => office('DELETE /api/office/people/:id/lock', ask),
    sessions: () => office('DELETE /api/office/people/:id/sessions', ask),
  }
  const words = { link: t.newLink, unlock: t.unlock, sessions: t.endSessions }
  return (
    <section className="panel" aria-labelledby="account">
      <h2 id="account">{t.account}</h2>
      {account ? (
        <>
          <p>
            <strong>{account.login}</strong>{' '}
            <span className="quiet">
              <AccountState account={account} />
            </span>
          </p>
          <div className="row">
            <Button onClick={() => setDoing('link')}>{t.newLink}</Button>
            {account.lockedUntil && <Button onClick={() => setDoing('unlock')}>{t.unlock}</Button>}
            <Button onClick={() => setDoing('sessions')}>{t.endSessions}</Button>
          </div>
        </>
      ) : (
        <>
          <p className="quiet">{t.noAccount}</p>
          <Button onClick={() => setDoing('give')}>{t.giveAccount}</Button>
        </>
      )}
      {doing === 'give' && (
        <FormDialog
          title={t.giveAccount}
          name={`account:${person.id}`}
          fields={fields}
          changes={personChanges}
          onSubmit={async ({ login }) => {
            setLink(await office('POST /api/office/people/:id/account', { ...ask, body: { login: String(login) } }))
          }}
          onClose={() => setDoing(undefined)}
        />
      )}
      {doing && doing !== 'give' && (
        <Confirm
          title={words[doing]}
          text={doing === 'link' ? t.newLinkWhy : undefined}
          confirm={words[doing]}
          onConfirm={() => afterward<unknown>(confirms[doing]())}
          onClose={() => setDoing(undefined)}
        />
      )}
      {link && <SetupLink link={link} onClose={() => setLink(undefined)} />}
    </section>
  )
}

function AccountState({ account }: { readonly account: NonNullable<Person['account']> }) {
  const t = useText(peopleTexts)
  const state = [
    account.ready ? t.ready : t.notReady,
    ...(account.secondFactor ? [t.secondFactor] : []),
    ...(account.lockedUntil ? [t.locked(momentText(account.lockedUntil))] : []),
    ...(account.lastSeenAt ? [t.lastSeen(momentText(account.lastSeenAt))] : []),
  ]
  return state.join(' · ')
}
