import type { Text } from '#kernel/refusal.ts'

/** Nothing in here knows a browser: what is on the phone, and in which order it goes. */

export interface SentFile {
  readonly sha256: string
  readonly name: string
  readonly size: number
  readonly type: string
}

export interface ItemPhoto {
  readonly id: string
  /** Where the server has it already. */
  readonly sent?: SentFile
}

/** One thing entered on site, on its way. Its `id` is the key of its command, made when it was entered: sent again it is the same. */
export interface Item {
  readonly id: string
  readonly personId: string
  readonly checkId: string
  readonly kind: 'arrival' | 'finding'
  readonly said: Readonly<Record<string, string>>
  readonly photos: readonly ItemPhoto[]
  readonly enteredAt: string
  readonly state: 'waiting' | 'delivered' | 'refused'
  /** It may have arrived, though nobody knows: it is not changed any more. */
  readonly attempted?: true
  /** Why the server would not have it; the person decides what becomes of it. */
  readonly refusal?: Text
}

/** Why sending stops for now. Whatever waits stays as it is. */
export type Pause = 'unreachable' | 'busy' | 'signed-out' | 'another-person'

/** What came of one request. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'pause'; readonly why: Pause }
  | { readonly kind: 'upload-gone' }
  | { readonly kind: 'refused'; readonly text: Text }

export interface Phone {
  /** Everything of that person that has not arrived, oldest first. */
  waiting(personId: string): Promise<readonly Item[]>
  save(item: Item): Promise<void>
  /** Marks it delivered and lets its photographs go, both or neither. */
  delivered(item: Item): Promise<void>
}

export interface Server {
  /** Who is signed in now. */
  person(): Promise<Outcome<string>>
  upload(item: Item, photo: ItemPhoto): Promise<Outcome<SentFile>>
  send(item: Item, files: readonly SentFile[]): Promise<Outcome<unknown>>
}

const withoutPhotos = ({ photos, ...item }: Item): Item => ({ ...item, photos: photos.map(({ id }) => ({ id })) })

/** Uploads that nobody used go after a week: then they are sent once more, which the photographs kept here allow. */
const mostTries = 3

/**
 * Sends what waits, one after the other, until all has arrived or something stands in the way. What the server will not have is left
 * with its reason and hinders nothing behind it. May be cut off anywhere and begun again.
 */
export async function drain(personId: string, phone: Phone, server: Server): Promise<Pause | undefined> {
  const waiting = (await phone.waiting(personId)).filter(item => item.state === 'waiting')
  if (waiting.length === 0) return undefined
  const signedIn = await server.person()
  if (signedIn.kind === 'pause') return signedIn.why
  if (signedIn.kind !== 'done' || signedIn.value !== personId) return 'another-person'
  for (const item of waiting) {
    const why = await deliver(item, phone, server)
    if (why) return why
  }
  return undefined
}

async function deliver(item: Item, phone: Phone, server: Server): Promise<Pause | undefined> {
  let now: Item = item
  for (let tries = 1; tries <= mostTries; tries++) {
    const uploaded = await uploadAll(now, phone, server)
    if ('why' in uploaded) return uploaded.why
    now = uploaded.item
    if (now.state === 'refused') return undefined
    now = { ...now, attempted: true }
    await phone.save(now)
    const files = now.photos.flatMap(({ sent }) => sent ?? [])
    const outcome = await server.send(now, files)
    if (outcome.kind === 'done') {
      await phone.delivered({ ...now, state: 'delivered', refusal: undefined })
      return undefined
    }
    if (outcome.kind === 'pause') return outcome.why
    if (outcome.kind === 'refused') {
      await phone.save({ ...now, state: 'refused', refusal: outcome.text })
      return undefined
    }
    now = withoutPhotos(now)
    await phone.save(now)
  }
  return 'busy'
}

async function uploadAll(item: Item, phone: Phone, server: Server): Promise<{ item: Item } | { why: Pause }> {
  let now = item
  for (const photo of item.photos) {
    if (photo.sent) continue
    const outcome = await server.upload(now, photo)
    if (outcome.kind === 'pause') return { why: outcome.why }
    if (outcome.kind === 'refused') {
      const refused: Item = { ...now, state: 'refused', refusal: outcome.text }
      await phone.save(refused)
      return { item: refused }
    }
    if (outcome.kind === 'upload-gone') return { why: 'busy' }
    now = { ...now, photos: now.photos.map(one => (one.id === photo.id ? { ...one, sent: outcome.value } : one)) }
    await phone.save(now)
  }
  return { item: now }
}
