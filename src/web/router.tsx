import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { sessionOrRemembered } from './offline/session-or-remembered.ts'
import type { Page } from './page.ts'
import { pages } from './pages.ts'
import { queryClient } from './query-client.ts'
import { mayOpen, sessionQuery } from './session.ts'
import { FaultPage, NotAllowedPage, NotFoundPage } from './shell/fault-page.tsx'
import { Shell } from './shell/shell.tsx'

const root = createRootRoute({ component: Shell })

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    throw redirect({ to: session ? homeOf(session) : '/public', replace: true })
  },
})

export const router = createRouter({
  routeTree: root.addChildren([start, ...pages.map(routeOf)]),
  defaultErrorComponent: FaultPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
  // Filters are plain words in the address, which people read, copy and send; the default writes JSON.
  parseSearch: text => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: writeSearch,
})

function routeOf(page: Page) {
  return createRoute({
    getParentRoute: () => root,
    path: page.path,
    beforeLoad: ({ location }) => {
      // The page's files are fetched while the server is asked who is there. Where that fails, the component says so.
      page.load().catch(() => undefined)
      return admit(page, location.href)
    },
    component: lazyRouteComponent(page.load),
    errorComponent: ({ error }) => (error instanceof NotAllowed ? <NotAllowedPage /> : <FaultPage error={error} />),
  })
}

class NotAllowed extends Error {}

/** Sends to sign in whoever is not, and back afterwards. */
async function admit(page: Page, href: string): Promise<void> {
  if (page.access === 'public') return
  const session = await (page.worksOffline ? sessionOrRemembered() : queryClient.ensureQueryData(sessionQuery))
  if (!session) throw redirect({ to: '/sign-in', search: { next: href } as never })
  if (!mayOpen(page, session)) throw new NotAllowed(page.path)
}

/** The first page in the navigation that is there for this person. */
function homeOf(session: Parameters<typeof mayOpen>[1]): string {
  const open = pages.filter(page => page.place && page.access !== 'public' && mayOpen(page, session))
  return open.sort((a, b) => (a.place?.order ?? 0) - (b.place?.order ?? 0))[0]?.path ?? '/account'
}

function writeSearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()
  return text && `?${text}`
}
