import { Link, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useSay } from '../language.tsx'
import { shellTexts } from '../texts/shell.ts'
import { useText } from '../texts/use-text.ts'
import { type PlacedPage, usePlacedPages } from './placed-pages.ts'

export function Navigation({ className }: { readonly className: string }) {
  const t = useText(shellTexts)
  const say = useSay()
  const placed = usePlacedPages()
  if (placed.length === 0) return null
  return (
    <nav aria-label={t.navigation} className={className}>
      <ul>
        {placed.map(page => (
          <li key={page.path}>
            <Link to={page.path} activeOptions={{ exact: hasPlaceBelow(page.path, placed), includeSearch: false }}>
              {say(page.title)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same on a phone, in a dialog from the left: the browser keeps the focus inside and closes it on Escape. */
export function NavigationDrawer() {
  const t = useText(shellTexts)
  const dialog = useRef<HTMLDialogElement>(null)
  const path = useRouterState({ select: state => state.location.pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: it closes when the person has gone somewhere
  useEffect(() => dialog.current?.close(), [path])
  if (usePlacedPages().length === 0) return null
  return (
    <div className="shell-drawer">
      <button
        type="button"
        className="shell-tool"
        aria-haspopup="dialog"
        aria-label={t.menu}
        onClick={() => dialog.current?.showModal()}
      >
        <Lines d="M3 6h18M3 12h18M3 18h18" />
      </button>
      <dialog ref={dialog} aria-label={t.menu} closedby="any">
        <button type="button" className="shell-tool" aria-label={t.closeMenu} onClick={() => dialog.current?.close()}>
          <Lines d="M5 5l14 14M19 5 5 19" />
        </button>
        <Navigation className="shell-drawer-navigation" />
      </dialog>
    </div>
  )
}

/** A page that has others of the navigation below it is current only where one stands on it. */
function hasPlaceBelow(path: string, placed: readonly PlacedPage[]): boolean {
  return placed.some(other => other.path.startsWith(`${path}/`))
}

function Lines({ d }: { readonly d: string }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={d} stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  )
}
