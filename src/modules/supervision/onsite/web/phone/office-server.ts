import { isRefusal } from '#kernel/refusal.ts'
import { account, onsite, uploads } from '../client.ts'
import type { Item, Outcome, SentFile, Server } from './outbox.ts'
import { get } from './phone-store.ts'

/** The browser's user, or the phone short of room, has cleared what the page kept. */
const photoGone = {
  zh: '有照片已不在手机上（可能被清理），请取回重新拍照。',
  en: 'A photograph is no longer on this phone; it may have been cleared. Take the finding back and photograph again.',
}

/** The office, as the outbox asks it. */
export const officeServer: Server = {
  person: () => asked(async () => (await account('GET /api/session')).person.id),

  async upload(item, { id }) {
    const photo = await get('photos', id)
    if (!photo) return { kind: 'refused', text: photoGone }
    const body = new FormData()
    const no = item.photos.findIndex(one => one.id === id) + 1
    body.append('file', photo.blob, `现场照片${no}.jpg`)
    return asked(async () => (await uploads('POST /api/uploads', { body } as never)) as SentFile)
  },

  send: (item, files) => asked(() => sent(item, files)),
}

function sent({ id: key, personId: enteredBy, checkId: id, kind, said }: Item, files: readonly SentFile[]) {
  const entered = { key, enteredBy, ...said }
  return kind === 'arrival'
    ? onsite('POST /api/supervision/onsite/:id/arrival', { params: { id }, body: entered as never })
    : onsite('POST /api/supervision/onsite/:id/findings', { params: { id }, body: { ...entered, files } as never })
}

/** What a failure means for what waits. Throws what is a mistake of this program. */
async function asked<T>(ask: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { kind: 'done', value: await ask() }
  } catch (error) {
    if (!isRefusal(error)) throw error
    const { status, code, text } = error
    if (status === 0) return { kind: 'pause', why: 'unreachable' }
    if (status === 401) return { kind: 'pause', why: 'signed-out' }
    if (code === 'entered-by-another') return { kind: 'pause', why: 'another-person' }
    if (code === 'no-such-upload') return { kind: 'upload-gone' }
    if (status === 408 || status === 429 || status >= 500) return { kind: 'pause', why: 'busy' }
    return { kind: 'refused', text }
  }
}
