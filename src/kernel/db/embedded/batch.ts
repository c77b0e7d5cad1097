import { message, readText, simpleQuery } from './wire.ts'

/** Messages that a client sent, up to one that asks for an answer: what the engine runs at a time. */
export interface Batch {
  bytes: Buffer
  /** SQL texts in it, to see what they did to the session. */
  sql: string[]
  /** Ends in Query or Sync, so that ReadyForQuery must follow; Flush does not promise it. */
  awaitsReady: boolean
}

const copyIn = /(?:^|;)\s*copy\b[^;]*\bfrom\s+stdin\b/i

/**
 * The batch, or in its place an SQL error when it would COPY FROM STDIN: the engine would wait for data from a client that it cannot wait for,
 * and end.
 */
export function withoutCopyIn(batch: Batch): Batch {
  if (!batch.sql.some(text => copyIn.test(text))) return batch
  const refusal = `do $$ begin raise feature_not_supported using message = 'the embedded database has no COPY FROM STDIN'; end $$`
  return { bytes: simpleQuery(refusal), sql: [refusal], awaitsReady: true }
}

/**
 * Gathers a client's messages into batches.
 *
 * All clients share one session and with it one set of named prepared statements, so each client's names are replaced by
 * names of its own (`s<client>_<n>`; short, because PostgreSQL cuts names at 63 bytes).
 */
export class BatchBuilder {
  #parts: Buffer[] = []
  #sql: string[] = []
  #names = new Map<string, string>()
  #prefix: string

  constructor(clientId: number) {
    this.#prefix = `s${clientId}_`
  }

  /** Names in the engine that belong to this client. */
  get statements(): string[] {
    return [...this.#names.values()]
  }

  /** Adds a message; returns the batch that it completes. */
  add(bytes: Buffer): Batch | undefined {
    const type = String.fromCharCode(bytes[0] as number)
    // The rest of a COPY that has already failed. The protocol says to ignore it.
    if (type === 'd' || type === 'c' || type === 'f') return undefined
    this.#parts.push(this.#own(type, bytes))
    if (type === 'Q' || type === 'S' || type === 'F') return this.#finish(true)
    return type === 'H' ? this.#finish(false) : undefined
  }

  #finish(awaitsReady: boolean): Batch {
    const batch = { bytes: Buffer.concat(this.#parts), sql: this.#sql, awaitsReady }
    this.#parts = []
    this.#sql = []
    return batch
  }

  #own(type: string, bytes: Buffer): Buffer {
    if (type === 'Q') this.#sql.push(readText(bytes, 5).text)
    if (type === 'P') return this.#ownParse(bytes)
    if (type === 'B') return this.#ownBind(bytes)
    if ((type === 'D' || type === 'C') && bytes[5] === 0x53 /* S: a statement, not a portal */)
      return this.#ownNamed(type, bytes)
    return bytes
  }

  #ownParse(bytes: Buffer): Buffer {
    const name = readText(bytes, 5)
    this.#sql.push(readText(bytes, name.end).text)
    return name.text ? message('P', this.#ownName(name.text), bytes.subarray(name.end)) : bytes
  }

  #ownBind(bytes: Buffer): Buffer {
    const portal = readText(bytes, 5)
    const name = readText(bytes, portal.end)
    return name.text ? message('B', portal.text, this.#ownName(name.text), bytes.subarray(name.end)) : bytes
  }

  #ownNamed(type: string, bytes: Buffer): Buffer {
    const name = readText(bytes, 6)
    return name.text ? message(type, Buffer.from('S'), this.#ownName(name.text)) : bytes
  }

  #ownName(name: string): string {
    const known = this.#names.get(name)
    if (known) return known
    const own = `${this.#prefix}${this.#names.size}`
    this.#names.set(name, own)
    return own
  }
}
