import { readText } from './wire.ts'

export interface Notification {
  channel: string
  /** The whole message, to be passed on as it is. */
  message: Buffer
}

/** What the engine sent back for one run. */
export interface Reply {
  /** For the client that asked: everything but notifications, which go to whoever listens. */
  bytes: Buffer
  /** From the last ReadyForQuery: I idle, T in a transaction, E in a failed one. Undefined when none was sent (after Flush). */
  status: 'I' | 'T' | 'E' | undefined
  /** Command tags: SELECT 1, SET, LISTEN … */
  tags: string[]
  notifications: Notification[]
  /** Code and text of the first error. */
  error: string | undefined
  /** Data rows as text. */
  rows(): (string | null)[][]
}

/** Reads the engine's output, which always holds whole messages. */
export function readReply(output: Buffer): Reply {
  const reply: Reply = {
    bytes: output,
    status: undefined,
    tags: [],
    notifications: [],
    error: undefined,
    rows: () => readRows(output),
  }
  const kept: Buffer[] = []
  let keptFrom = 0
  for (const { type, start, end } of messagesIn(output)) {
    if (type === 'Z') reply.status = String.fromCharCode(output[start + 5] as number) as 'I' | 'T' | 'E'
    else if (type === 'C') reply.tags.push(readText(output, start + 5).text)
    else if (type === 'E') reply.error ??= readError(output.subarray(start + 5, end))
    else if (type === 'A') {
      // process id (4 bytes), channel, payload
      reply.notifications.push({ channel: readText(output, start + 9).text, message: output.subarray(start, end) })
      kept.push(output.subarray(keptFrom, start))
      keptFrom = end
    }
  }
  if (kept.length) reply.bytes = Buffer.concat([...kept, output.subarray(keptFrom)])
  return reply
}

function* messagesIn(output: Buffer) {
  for (let start = 0; start < output.length; ) {
    const end = start + 1 + output.readInt32BE(start + 1)
    yield { type: String.fromCharCode(output[start] as number), start, end }
    start = end
  }
}

function readError(fields: Buffer): string {
  const found: Record<string, string> = {}
  for (let at = 0; at < fields.length && fields[at] !== 0; ) {
    const { text, end } = readText(fields, at)
    found[text[0] as string] = text.slice(1)
    at = end
  }
  return `${found.C}: ${found.M}`
}

function readRows(output: Buffer): (string | null)[][] {
  const rows: (string | null)[][] = []
  for (const { type, start } of messagesIn(output)) {
    if (type !== 'D') continue
    let at = start + 7
    rows.push(
      Array.from({ length: output.readInt16BE(start + 5) }, () => {
        const size = output.readInt32BE(at)
        at += 4
        if (size < 0) return null
        at += size
        return output.toString('utf8', at - size, at)
      }),
    )
  }
  return rows
}
