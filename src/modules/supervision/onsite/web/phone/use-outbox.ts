import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { officeServer } from './office-server.ts'
import { drain, type Item, type Pause, type Phone, type Server } from './outbox.ts'
import { all, change } from './phone-store.ts'

/** Tried again by itself this often while something waits. */
const againInMs = 10_000
/** What has arrived stays in sight this long. */
const shownForMs = 7 * 86_400_000

export interface Owner {
  readonly personId: string
  readonly personName: string
}

const byEntry = (a: Item, b: Item) => (a.enteredAt < b.enteredAt ? -1 : a.enteredAt > b.enteredAt ? 1 : 0)

const itemsOf = async (personId: string) =>
  (await all('items')).filter(item => item.personId === personId).sort(byEntry)

/** One tab sends at a time; another that did the same would do no harm, only the same work twice. */
function alone(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work()
  return navigator.locks.request('huiyin-onsite-sending', work)
}

/** What this person has entered on this phone, on its way to the office. */
export function useOutbox({ personId, personName }: Owner) {
  const queries = useQueryClient()
  const [items, setItems] = useState<readonly Item[]>([])
  const [sending, setSending] = useState<string>()
  const [pause, setPause] = useState<Pause>()
  const running = useRef(false)

  const read = useCallback(async () => setItems(await itemsOf(personId)), [personId])

  const flush = useCallback(async () => {
    if (running.current) return
    running.current = true
    const save = async (item: Item) => {
      await change(({ put }) => put('items', { ...item, personName }))
      await read()
    }
    const phone: Phone = {
      waiting: itemsOf,
      save,
      async delivered(item) {
        await change(({ put, remove }) => {
          put('items', { ...item, personName })
          for (const { id } of item.photos) remove('photos', id)
        })
        await read()
        queries.invalidateQueries({ queryKey: ['onsite'] })
      },
    }
    const server: Server = {
      ...officeServer,
      upload: (item, photo) => {
        setSending(item.id)
        return officeServer.upload(item, photo)
      },
      send: (item, files) => {
        setSending(item.id)
        return officeServer.send(item, files)
      },
    }
    try {
      await alone(async () => setPause(await drain(personId, phone, server)))
    } finally {
      running.current = false
      setSending(undefined)
    }
  }, [personId, personName, queries, read])

  useEffect(() => {
    forgetOld(personId).then(read).then(flush)
    const look = () => document.visibilityState === 'visible' && flush()
    const timer = setInterval(flush, againInMs)
    window.addEventListener('online', flush)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', look)
    }
  }, [personId, read, flush])

  const retry = async (item: Item) => {
    await change(({ put }) => put('items', { ...item, personName, state: 'waiting', refusal: undefined }))
    await read()
    await flush()
  }
  return { items, sending, pause, flush, read, retry }
}

export type Outbox = ReturnType<typeof useOutbox>

async function forgetOld(personId: string): Promise<void> {
  const before = new Date(Date.now() - shownForMs).toISOString()
  const old = (await itemsOf(personId)).filter(item => item.state === 'delivered' && item.enteredAt < before)
  if (old.length === 0) return
  await change(({ remove }) => {
    for (const { id } of old) remove('items', id)
  })
}
