import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { account } from '../clients.ts'
import { forgetSession } from '../offline/remembered-session.ts'
import { shellTexts } from '../texts/shell.ts'
import { useText } from '../texts/use-text.ts'
import { useCloseOutside } from './use-close-outside.ts'

export function PersonMenu({ name }: { readonly name: string }) {
  const t = useText(shellTexts)
  const menu = useRef<HTMLDetailsElement>(null)
  useCloseOutside(menu)
  return (
    <details ref={menu} className="shell-person">
      <summary className="shell-tool">{name}</summary>
      <ul>
        <li>
          <Link to="/account">{t.account}</Link>
        </li>
        <li>
          <button type="button" onClick={signOut}>
            {t.signOut}
          </button>
        </li>
      </ul>
    </details>
  )
}

/** A fresh page afterwards, so that nothing of what was read stays in memory. */
async function signOut(): Promise<void> {
  await account('DELETE /api/session')
  sessionStorage.clear()
  forgetSession()
  window.location.assign('/sign-in')
}
