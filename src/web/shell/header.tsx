import { Link } from '@tanstack/react-router'
import { useSession } from '../session.ts'
import { shellTexts } from '../texts/shell.ts'
import { useText } from '../texts/use-text.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Navigation, NavigationDrawer } from './navigation.tsx'
import { NoticesBell } from './notices-bell.tsx'
import { PersonMenu } from './person-menu.tsx'
import { useOffice } from './use-office.ts'

export function Header() {
  const t = useText(shellTexts)
  const session = useSession()
  const office = useOffice()
  return (
    <header className="shell-header">
      <div className="shell-header-inside">
        <NavigationDrawer />
        <Link to="/" className="shell-brand">
          <img src={icon} alt="" width={24} height={24} />
          <span>{office?.name ?? t.product}</span>
        </Link>
        <Navigation className="shell-navigation" />
        <div className="shell-tools">
          {session && <NoticesBell />}
          <LanguageSwitch />
          {session ? <PersonMenu name={session.person.name} /> : session === null && <SignInLink />}
        </div>
      </div>
    </header>
  )
}

const icon = new URL('../icon.svg', import.meta.url).href

function SignInLink() {
  const t = useText(shellTexts)
  return (
    <Link to="/sign-in" className="shell-tool">
      {t.signIn}
    </Link>
  )
}
