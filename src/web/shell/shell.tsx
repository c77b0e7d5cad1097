import { Outlet } from '@tanstack/react-router'
import { shellTexts } from '../texts/shell.ts'
import { useText } from '../texts/use-text.ts'
import { Header } from './header.tsx'
import { Shortcuts } from './shortcuts.tsx'
import './shell.css'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'

/** What stands round every page. */
export function Shell() {
  const t = useText(shellTexts)
  useFocusOnNavigation()
  return (
    <>
      <a className="skip-link" href="#main">
        {t.skip}
      </a>
      <Header />
      <main id="main" className="shell-main" tabIndex={-1}>
        <Outlet />
      </main>
      <Shortcuts />
    </>
  )
}
