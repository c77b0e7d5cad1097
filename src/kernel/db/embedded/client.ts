import type { Socket } from 'node:net'
import { type Batch, BatchBuilder } from './batch.ts'
import { fatalError, Inbox, message, readText } from './wire.ts'

/** What a client needs from the gateway. */
export interface Host {
  /** Parameters told to a client that signs on: server_version, TimeZone … */
  parameters: Record<string, string>
  /** The client has a batch ready, or is ready to take a reply again. */
  ready(client: Client): void
  gone(client: Client): void
}

const protocol = 3 << 16
const sslRequest = 80877103
const gssRequest = 80877104
const cancelRequest = 80877102

/** One connection: signs on, gathers batches, takes replies. It reads ahead by one batch only, so that a fast sender waits. */
export class Client {
  readonly id: number
  readonly builder: BatchBuilder
  readonly channels = new Set<string>()
  closed = false
  #batch: Batch | undefined
  #inbox = new Inbox()
  #signedOn = false
  #socket: Socket
  #host: Host

  constructor(id: number, socket: Socket, host: Host) {
    this.id = id
    this.builder = new BatchBuilder(id)
    this.#socket = socket
    this.#host = host
    socket.on('data', chunk => this.#receive(chunk as Buffer))
    socket.on('drain', () => this.#host.ready(this))
    // Whatever the error, `close` follows and the gateway rolls back.
    socket.on('error', () => socket.destroy())
    socket.on('close', () => this.#close())
  }

  /** A batch waits and its reply would be taken. */
  get isReady(): boolean {
    return this.#batch !== undefined && !this.closed && !this.#socket.writableNeedDrain
  }

  takeBatch(): Batch {
    const batch = this.#batch as Batch
    this.#batch = undefined
    return batch
  }

  /** Reads on, after the batch has been run. */
  readOn(): void {
    this.#gather()
    if (!this.#batch) this.#socket.resume()
  }

  send(bytes: Buffer): void {
    if (!this.closed && bytes.length) this.#socket.write(bytes)
  }

  /** Ends the connection with a reason that drivers show. */
  refuse(code: string, text: string): void {
    this.closed = true // what it has sent already must not run any more: its transaction is gone
    this.#socket.end(fatalError(code, text))
    this.#socket.destroySoon()
  }

  #receive(chunk: Buffer): void {
    this.#inbox.push(chunk)
    try {
      while (!this.#signedOn && !this.closed) {
        const startup = this.#inbox.takeStartup()
        if (!startup) return
        this.#signOn(startup)
      }
      this.#gather()
    } catch (error) {
      this.refuse('08P01', (error as Error).message)
    }
  }

  #gather(): void {
    while (!this.#batch && !this.closed) {
      const bytes = this.#inbox.take()
      if (!bytes) return
      if (bytes[0] === 0x58 /* X: terminate */) {
        this.#socket.end()
        return
      }
      this.#batch = this.builder.add(bytes)
    }
    this.#socket.pause()
    this.#host.ready(this)
  }

  #signOn(startup: Buffer): void {
    const code = startup.readInt32BE(4)
    if (code === sslRequest || code === gssRequest) this.send(Buffer.from('N'))
    // One session runs each call to its end: there is nothing that could be interrupted.
    else if (code === cancelRequest) this.#socket.destroy()
    else if (code !== protocol) this.refuse('0A000', 'only protocol 3.0 is spoken here')
    else if (databaseAsked(startup) !== 'postgres') this.refuse('3D000', 'the embedded database is called "postgres"')
    else this.#welcome()
    if (this.#socket.writableEnded) this.closed = true
  }

  #welcome(): void {
    this.#signedOn = true
    const parameters = Object.entries(this.#host.parameters).map(([name, value]) => message('S', name, value))
    const ready = message('Z', Buffer.from('I'))
    this.send(Buffer.concat([message('R', 0), ...parameters, message('K', this.id, 0), ready]))
  }

  #close(): void {
    this.closed = true
    this.#host.gone(this)
  }
}

/** The startup packet's `database`, which defaults to its `user`. */
function databaseAsked(startup: Buffer): string | undefined {
  const asked = new Map<string, string>()
  for (let at = 8; at < startup.length && startup[at] !== 0; ) {
    const name = readText(startup, at)
    const value = readText(startup, name.end)
    asked.set(name.text, value.text)
    at = value.end
  }
  return asked.get('database') ?? asked.get('user')
}
