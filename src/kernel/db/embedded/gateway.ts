import { chmodSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { type Batch, withoutCopyIn } from './batch.ts'
import { Client, type Host } from './client.ts'
import type { Engine } from './engine.ts'
import type { Notification, Reply } from './reply.ts'
import { sessionEffects } from './session-effects.ts'
import { closeStatement, sync } from './wire.ts'

type Turn = Client | (() => void)

/** Work that others wait for is rolled back after its client has been silent this long: one forgotten `begin` would stop the office. */
const longestSilenceMs = 60_000

/**
 * Lets many clients use the one session. A client holds it from its first batch until the engine says that no transaction is open;
 * the others wait in order of arrival.
 */
export class Gateway implements Host {
  parameters: Record<string, string>
  /** Batches run so far. */
  runs = 0
  #engine: Engine
  #server: Server
  #clients = new Set<Client>()
  #lastId = 0
  #holder: Client | undefined
  #heardFromHolderAt = 0
  #dirty = false
  #waiting: Turn[] = []
  #scheduled = false
  #closed = false
  #silenceMs: number
  #watch: NodeJS.Timeout
  #whenFree: (() => void) | undefined

  constructor(engine: Engine, silenceMs = longestSilenceMs) {
    this.#engine = engine
    this.#silenceMs = silenceMs
    this.parameters = readParameters(engine)
    this.#server = createServer(socket => this.#accept(socket))
    this.#watch = setInterval(() => this.#endSilence(), Math.min(1000, silenceMs / 2))
  }

  /** Listens on the socket file, which only its owner may open. A file left by a killed process is replaced: the caller holds the lock. */
  async listen(path: string): Promise<void> {
    rmSync(path, { force: true })
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(path, resolve)
    })
    chmodSync(path, 0o600)
  }

  /** Runs `work` when no client holds the session. */
  whenFree(work: () => void): void {
    this.#waiting.push(work)
    this.#schedule()
  }

  /** Takes no new client, gives the transaction under way `graceMs` to finish, then ends every connection. */
  async close(graceMs = 5000): Promise<void> {
    clearInterval(this.#watch)
    this.#server.close()
    if (this.#holder) {
      await Promise.race([
        new Promise<void>(free => (this.#whenFree = free)),
        new Promise(late => setTimeout(late, graceMs)),
      ])
    }
    for (const client of this.#clients) client.refuse('57P01', 'the embedded database is closing')
    if (this.#holder) this.#rollBack()
    this.#closed = true
  }

  ready(client: Client): void {
    if (client !== this.#holder && client.isReady && !this.#waiting.includes(client)) this.#waiting.push(client)
    this.#schedule()
  }

  gone(client: Client): void {
    this.#clients.delete(client)
    if (this.#closed) return
    if (client === this.#holder) this.#rollBack()
    const names = client.builder.statements
    if (names.length) this.whenFree(() => this.#engine.run(Buffer.concat([...names.map(closeStatement), sync()]), true))
    this.#schedule()
  }

  #accept(socket: Socket): void {
    this.#lastId++
    this.#clients.add(new Client(this.#lastId, socket, this))
  }

  /** One turn per pass of the event loop, so that sockets are read and timers fire between turns. */
  #schedule(): void {
    if (this.#scheduled || this.#closed) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      // The engine may be gone when the last connections report that they are.
      if (!this.#closed) this.#takeTurn()
    })
  }

  #takeTurn(): void {
    if (this.#holder) {
      if (this.#holder.isReady) this.#serve(this.#holder)
      return
    }
    const next = this.#waiting.shift()
    if (!next) return
    if (typeof next === 'function') next()
    else if (next.isReady) this.#serve(next)
    if (this.#waiting.length) this.#schedule()
  }

  #serve(client: Client): void {
    this.#holder = client
    const batch = withoutCopyIn(client.takeBatch())
    const reply = this.#engine.run(batch.bytes, batch.awaitsReady)
    this.runs++
    this.#heardFromHolderAt = Date.now()
    this.#note(client, batch, reply)
    client.send(reply.bytes)
    this.#deliver(reply.notifications)
    if (reply.status === 'I') this.#release()
    client.readOn()
    this.#schedule()
  }

  #note(client: Client, batch: Batch, reply: Reply): void {
    const effects = sessionEffects(batch, reply)
    this.#dirty ||= effects.settings
    for (const channel of effects.listens) client.channels.add(channel)
    for (const channel of effects.unlistens) client.channels.delete(channel)
    if (effects.unlistensAll) client.channels.clear()
    if (effects.unlistens.length || effects.unlistensAll) this.whenFree(() => this.#listenAgain())
  }

  /** One client's UNLISTEN ended it for the whole session; the others still listen. */
  #listenAgain(): void {
    const wanted = new Set([...this.#clients].flatMap(client => [...client.channels]))
    for (const channel of wanted) this.#engine.sql(`listen "${channel.replaceAll('"', '""')}"`)
  }

  #deliver(notifications: Notification[]): void {
    for (const { channel, message } of notifications) {
      for (const client of this.#clients) if (client.channels.has(channel)) client.send(message)
    }
  }

  /** Settings do not outlive their transaction: the next client must find the session as the first did. */
  #release(): void {
    this.#holder = undefined
    if (this.#dirty) this.#engine.sql('reset all; set session authorization default')
    this.#dirty = false
    this.#whenFree?.()
  }

  #rollBack(): void {
    this.#engine.run(sync(), true)
    this.#engine.sql('rollback')
    this.#release()
  }

  #endSilence(): void {
    if (!this.#holder || !this.#waiting.length || Date.now() - this.#heardFromHolderAt < this.#silenceMs) return
    const silent = this.#holder
    silent.refuse('25P03', `transaction rolled back: silent for ${this.#silenceMs / 1000} s while others waited`)
    this.#rollBack()
  }
}

const reported = [
  'server_version',
  'server_encoding',
  'client_encoding',
  'DateStyle',
  'TimeZone',
  'integer_datetimes',
  'standard_conforming_strings',
]

function readParameters(engine: Engine): Record<string, string> {
  return Object.fromEntries(reported.map(name => [name, engine.sql(`show ${name}`)[0]?.[0] ?? '']))
}
