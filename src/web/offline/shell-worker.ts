/**
 * Opens the pages on site where there is no network. It keeps what they are built of and nothing else: no answer of the API, nothing
 * of anybody's. With a network every page comes from the server, so that an upgrade is met at the next look; the files of the
 * build have their hash in their names and cannot be old.
 */

/** Filled in by `build/offline-shell.ts`: the version, and the files that belong to it. */
declare const __SHELL__: { readonly version: string; readonly entry: string; readonly files: readonly string[] }

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Lasting {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}
interface Worker {
  addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}
const worker = self as unknown as Worker

const { version, entry, files } = __SHELL__
const prefix = 'huiyin-shell-'
const cacheName = prefix + version
const page = '/index.html'
/** A network that is there and yet answers nothing is as good as none. */
const patienceInMs = 5000

async function keep(): Promise<void> {
  const cache = await caches.open(cacheName)
  const fresh = await fetch(page, { cache: 'reload' })
  // In the middle of an upgrade the page may be of another version than the files: then the next look tries again.
  if (!fresh.ok || !(await fresh.clone().text()).includes(entry)) throw new Error('the page is of another version')
  await cache.put(page, fresh)
  await cache.addAll(files)
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter(name => name.startsWith(prefix) && name !== cacheName).map(name => caches.delete(name)),
  )
}

async function fromNetworkFirst(request: Request): Promise<Response> {
  const asked = fetch(request)
  try {
    return await Promise.race([asked, tooLong()])
  } catch (error) {
    const kept = await caches.match(page, { cacheName })
    if (kept) return kept
    if (error instanceof TooLong) return asked
    throw error
  }
}

class TooLong extends Error {}

const tooLong = () => new Promise<never>((_, reject) => setTimeout(() => reject(new TooLong()), patienceInMs))

async function fromCacheFirst(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName })) ?? fetch(request)
}

worker.addEventListener('install', event => event.waitUntil(keep().then(() => worker.skipWaiting())))
worker.addEventListener('activate', event => event.waitUntil(dropOthers().then(() => worker.clients.claim())))
worker.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(fromNetworkFirst(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(fromCacheFirst(request))
})
