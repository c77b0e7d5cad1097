import { queryClient } from '../query-client.ts'
import { type Session, sessionQuery } from '../session.ts'
import { isRealRefusal } from '../ui/fault.ts'
import { rememberedSession } from './remembered-session.ts'

/** A network that is there and yet answers nothing is as good as none. */
const patienceInMs = 4000

/** Who is signed in; where the server cannot be asked, whoever was last. Null is nobody, as the server says. */
export async function sessionOrRemembered(): Promise<Session> {
  try {
    // 'always': offline the browser would otherwise never even try, and the page would never open.
    const asked = queryClient.fetchQuery({ ...sessionQuery, networkMode: 'always', retry: false })
    return await Promise.race([asked, tooLong()])
  } catch (error) {
    const known = rememberedSession()
    if (isRealRefusal(error) || !known) throw error
    // As of long ago: it is asked again as soon as it can be.
    queryClient.setQueryData(sessionQuery.queryKey, known, { updatedAt: 1 })
    return known
  }
}

const tooLong = () =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error('the server does not answer')), patienceInMs))
