import type { Batch } from './batch.ts'
import type { Reply } from './reply.ts'

/** What a batch did to the session that outlives its transaction. The tag says that it happened, the text says what. */
export interface SessionEffects {
  /** Settings that the next client would inherit. */
  settings: boolean
  listens: string[]
  unlistens: string[]
  unlistensAll: boolean
}

const sessionSetting = /\bset\s+(?!local\b|transaction\b|constraints\b)|\bset_config\s*\([^)]*\bfalse\b/i
const channelName = String.raw`("(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)`
const listening = new RegExp(String.raw`\blisten\s+${channelName}`, 'giu')
const unlistening = new RegExp(String.raw`\bunlisten\s+${channelName}`, 'giu')

const none: SessionEffects = { settings: false, listens: [], unlistens: [], unlistensAll: false }

export function sessionEffects(batch: Batch, reply: Reply): SessionEffects {
  const tags = new Set(reply.tags)
  const discards = tags.has('DISCARD ALL')
  const reads = batch.sql.some(text => /set_config/i.test(text))
  if (!discards && !reads && !['SET', 'LISTEN', 'UNLISTEN'].some(tag => tags.has(tag))) return none
  const sql = batch.sql.join(';')
  return {
    settings: sessionSetting.test(sql),
    listens: tags.has('LISTEN') ? channels(sql, listening) : [],
    unlistens: tags.has('UNLISTEN') ? channels(sql, unlistening) : [],
    unlistensAll: discards || (tags.has('UNLISTEN') && /\bunlisten\s*\*/i.test(sql)),
  }
}

/** Channel names as the server knows them: unquoted ones in lower case. */
function channels(sql: string, pattern: RegExp): string[] {
  return [...sql.matchAll(pattern)].map(match => {
    const name = match[1] as string
    return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.toLowerCase()
  })
}
