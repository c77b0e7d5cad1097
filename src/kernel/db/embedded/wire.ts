/** The PostgreSQL protocol 3.0 as far as the gateway speaks it: building messages and cutting a stream into them. */

/** One message: a type byte, then a length that counts itself, then the body. */
export function message(type: string, ...parts: (string | Buffer | number)[]): Buffer {
  const body = Buffer.concat(parts.map(encodePart))
  const head = Buffer.alloc(5)
  head.write(type, 0, 'latin1')
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

/** Strings end in a zero byte, numbers are int32. */
function encodePart(part: string | Buffer | number): Buffer {
  if (typeof part === 'string') return Buffer.from(`${part}\0`)
  if (Buffer.isBuffer(part)) return part
  const encoded = Buffer.alloc(4)
  encoded.writeInt32BE(part)
  return encoded
}

export const simpleQuery = (sql: string): Buffer => message('Q', sql)

export const sync = (): Buffer => message('S')

export const closeStatement = (name: string): Buffer => message('C', Buffer.from('S'), name)

export function fatalError(code: string, text: string): Buffer {
  const fields = ['SFATAL', 'VFATAL', `C${code}`, `M${text}`].map(field => `${field}\0`).join('')
  return message('E', Buffer.from(`${fields}\0`))
}

/** Text up to the next zero byte. */
export function readText(bytes: Buffer, start: number): { text: string; end: number } {
  const zero = bytes.indexOf(0, start)
  const stop = zero < 0 ? bytes.length : zero
  return { text: bytes.toString('utf8', start, stop), end: stop + 1 }
}

/** What a socket delivered and nobody has taken yet; a message of any size is joined once, when all of it is there. */
export class Inbox {
  #chunks: Buffer[] = []
  #size = 0

  push(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#size += chunk.length
  }

  /** The first message of the connection has no type byte. Undefined until it is complete. */
  takeStartup(): Buffer | undefined {
    return this.#takeSized(0)
  }

  /** The next complete message, type byte included, or undefined. */
  take(): Buffer | undefined {
    return this.#takeSized(1)
  }

  #takeSized(lengthAt: number): Buffer | undefined {
    const headSize = lengthAt + 4
    if (this.#size < headSize) return undefined
    const head = this.#peek(headSize)
    const size = lengthAt + head.readInt32BE(lengthAt)
    if (size < headSize) throw new Error(`a message of ${size} bytes is not PostgreSQL's protocol`)
    if (this.#size < size) return undefined
    const all = this.#peek(size)
    this.#chunks[0] = all.subarray(size)
    if (all.length === size) this.#chunks.shift()
    this.#size -= size
    return all.subarray(0, size)
  }

  /** Makes the first chunk hold at least `size` bytes. */
  #peek(size: number): Buffer {
    if ((this.#chunks[0] as Buffer).length < size) this.#chunks = [Buffer.concat(this.#chunks)]
    return this.#chunks[0] as Buffer
  }
}
