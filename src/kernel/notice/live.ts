import pg from 'pg'
import type { Database } from '#kernel/db/open.ts'

/** Tells those who watch that a person has a new notice. Lost connections come back by themselves; the notice itself is a row. */
export interface LiveNotices {
  watch(personId: string, told: () => void): () => void
  close(): Promise<void>
}

const retryAfterMs = 2000

export async function openLiveNotices(db: Database): Promise<LiveNotices> {
  const watchers = new Map<string, Set<() => void>>()
  let client: pg.Client | undefined
  let closed = false
  let retry: NodeJS.Timeout | undefined

  async function listen(): Promise<void> {
    const next = new pg.Client(db.connection)
    next.on('notification', ({ payload }) => {
      for (const told of watchers.get(payload ?? '') ?? []) told()
    })
    // A broken connection ends in 'end' as well; without this listener it would end the process.
    next.on('error', error => process.emitWarning(`live notices lost their connection: ${error.message}`))
    next.on('end', again)
    try {
      await next.connect()
      await next.query('listen huiyin_notice')
      client = next
    } catch (error) {
      process.emitWarning(`live notices cannot listen yet: ${(error as Error).message}`)
      await next.end().catch(() => again())
    }
  }

  function again(): void {
    client = undefined
    if (closed || retry) return
    retry = setTimeout(() => {
      retry = undefined
      void listen()
    }, retryAfterMs)
    retry.unref()
  }

  await listen()
  return {
    watch(personId, told) {
      const those = watchers.get(personId) ?? new Set()
      watchers.set(personId, those.add(told))
      return () => {
        those.delete(told)
        if (those.size === 0) watchers.delete(personId)
      }
    },
    async close() {
      closed = true
      clearTimeout(retry)
      await client?.end()
    },
  }
}
