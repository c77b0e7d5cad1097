import type { Item } from './outbox.ts'

/** What is being typed of one finding, as far as it has come. */
export interface Draft {
  readonly personId: string
  readonly personName: string
  readonly checkId: string
  readonly values: Readonly<Record<string, string>>
  readonly photoIds: readonly string[]
}

export interface Photo {
  readonly id: string
  readonly personId: string
  readonly blob: Blob
}

/** The check and the names it needs, as they were when there last was a network. */
export interface KeptCheck {
  readonly personId: string
  readonly checkId: string
  readonly data: unknown
}

interface Stores {
  readonly drafts: Draft
  readonly items: Item & { readonly personName: string }
  readonly photos: Photo
  readonly checks: KeptCheck
}
type Name = keyof Stores

const keyPaths: Readonly<Record<Name, string | string[]>> = {
  drafts: ['personId', 'checkId'],
  items: 'id',
  photos: 'id',
  checks: ['personId', 'checkId'],
}

let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('huiyin-onsite', 1)
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(keyPaths)) request.result.createObjectStore(name, { keyPath })
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      // The browser closes it when it needs the room, or when a newer program opens it in another tab.
      request.result.onclose = request.result.onversionchange = () => {
        request.result.close()
        opened = undefined
      }
      resolve(request.result)
    }
  }).catch(error => {
    opened = undefined
    throw error
  })
  return opened
}

export type Change = (trx: {
  put<N extends Name>(store: N, value: Stores[N]): void
  remove(store: Name, key: IDBValidKey): void
}) => void

/** Several changes, all or none. Resolves once they are on the disk of the phone; rejects where there is no room. */
export async function change(make: Change): Promise<void> {
  const database = await open()
  await new Promise<void>((resolve, reject) => {
    const trx = database.transaction(Object.keys(keyPaths), 'readwrite', { durability: 'strict' })
    trx.oncomplete = () => resolve()
    trx.onerror = trx.onabort = () => reject(trx.error)
    make({
      put: (store, value) => void trx.objectStore(store).put(value),
      remove: (store, key) => void trx.objectStore(store).delete(key),
    })
    // At once, so that a page which goes away now leaves nothing half written.
    trx.commit()
  })
}

async function ask<T>(store: Name, request: (of: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await open()
  return new Promise<T>((resolve, reject) => {
    const asked = request(database.transaction(store).objectStore(store))
    asked.onsuccess = () => resolve(asked.result as T)
    asked.onerror = () => reject(asked.error)
  })
}

export const get = <N extends Name>(store: N, key: IDBValidKey) => ask<Stores[N] | undefined>(store, of => of.get(key))

export const all = <N extends Name>(store: N) => ask<readonly Stores[N][]>(store, of => of.getAll())
