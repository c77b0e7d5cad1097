import { Link } from '@tanstack/react-router'
import { useReply } from '#web/ask.ts'
import { account } from '#web/clients.ts'
import { useText } from '#web/texts/use-text.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PasswordPanel } from './password-panel.tsx'
import { PreferencesPanel } from './preferences-panel.tsx'
import { SecondFactorPanel } from './second-factor-panel.tsx'
import { SessionsPanel } from './sessions-panel.tsx'
import { accountTexts } from './texts.ts'
import './account.css'

/** What a person keeps of their own: password, authenticator, devices, language, absence. */
export default function AccountPage() {
  const t = useText(accountTexts)
  const own = useReply(account, 'GET /api/account', {})
  return (
    <div className="account">
      <PageHead title={t.title} note={own.data && t.login(own.data.login)} />
      <Loaded query={own}>
        {data => (
          <>
            <PasswordPanel login={data.login} setAt={data.passwordSetAt} />
            <SecondFactorPanel on={data.secondFactor} left={data.recoveryCodesLeft} />
            <PreferencesPanel language={data.language} byMail={data.noticesByMail} email={data.email} />
          </>
        )}
      </Loaded>
      <SessionsPanel />
      <section className="panel" aria-labelledby="absence">
        <h2 id="absence">{t.absence}</h2>
        <p>{t.absenceNote}</p>
        <Link to="/office/absences">{t.absenceLink}</Link>
      </section>
    </div>
  )
}
