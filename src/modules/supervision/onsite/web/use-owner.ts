import { useState } from 'react'
import { rememberedSession } from '#web/offline/remembered-session.ts'
import { useSession } from '#web/session.ts'
import type { Owner } from './phone/use-outbox.ts'

/** Whose page this is, from when it was opened: a sign-in that runs out meanwhile, or another person's, changes nothing of it. */
export function useOwner(): Owner {
  const session = useSession() ?? rememberedSession()
  const [owner] = useState(() => ({ personId: session?.person.id ?? '', personName: session?.person.name ?? '' }))
  return owner
}
