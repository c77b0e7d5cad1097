import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Role } from '#kernel/procedure/procedure.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { account } from './clients.ts'
import { rememberSession } from './offline/remembered-session.ts'
import type { Page } from './page.ts'

/** Who is signed in, as the server says; null is nobody. */
export type Session = Awaited<ReturnType<typeof readSession>>

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: readSession, staleTime: 60_000 })

async function readSession() {
  try {
    const session = await account('GET /api/session')
    rememberSession(session)
    return session
  } catch (error) {
    if (isRefusal(error) && error.status === 401) return null
    throw error
  }
}

export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data
}

/** Whether a page is there for whoever is signed in. The server asks again at every endpoint; this only spares a walk. */
export function mayOpen(page: Pick<Page, 'access'>, session: Session | undefined): boolean {
  if (page.access === 'public') return true
  if (!session) return false
  return page.access === 'person' || session.roles.some(held => page.access.includes(held.role as Role))
}
