import { tooMuchToRead } from '../file-refusals.ts'
import { readLoose } from './compound-text.ts'
import type { InnerFile, Reading, TextPart } from './text-part.ts'

const mostParts = 500

interface Entity {
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** A message (RFC 5322, MIME): subject and other headers, text bodies, attachments. */
export function readMail(bytes: Buffer): Reading {
  const parts: TextPart[] = []
  const inner: InnerFile[] = []
  // Latin-1 keeps every byte as one character, so that bodies in any encoding can be cut out and decoded afterwards
  const waiting: Entity[] = [entityOf(bytes.toString('latin1'))]
  const subject = decodeWords(waiting[0]?.headers.get('subject') ?? '')
  if (subject !== '') parts.push({ where: { zh: '邮件主题', en: 'The subject' }, text: subject, kind: 'name' })
  for (let count = 0; waiting.length > 0; count++) {
    if (count > mostParts) throw tooMuchToRead({ zh: '邮件部件过多', en: 'too many parts in the message' })
    const entity = waiting.shift()
    if (entity) readEntity(entity, waiting, parts, inner)
  }
  return { parts, inner }
}

function readEntity(entity: Entity, waiting: Entity[], parts: TextPart[], inner: InnerFile[]): void {
  const type = entity.headers.get('content-type') ?? 'text/plain'
  const boundary = parameter(type, 'boundary')
  const where = { zh: '邮件', en: 'The message' }
  parts.push({ where, text: [...entity.headers.values()].map(decodeWords).join('\n'), kind: 'passage' })
  if (/^multipart\//i.test(type) && boundary) {
    waiting.push(...split(entity.body, boundary).map(entityOf))
    return
  }
  const content = decodeBody(entity)
  const name = fileNameOf(entity)
  if (name) inner.push({ name, bytes: content })
  else if (/^message\/rfc822/i.test(type)) waiting.push(entityOf(content.toString('latin1')))
  else if (/^text\//i.test(type)) parts.push({ where, text: bodyText(content, type), kind: 'page' })
  else parts.push(...readLoose(content).parts)
}

function bodyText(content: Buffer, type: string): string {
  const text = decode(content, parameter(type, 'charset') ?? 'utf-8')
  if (!/^text\/html/i.test(type)) return text
  return text
    .replace(/<(?:br|\/p|\/div|\/tr|\/h\d|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10_ffff)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10_ffff)),
    )
    .replace(/&nbsp;/g, ' ')
    .replace(/&(?:starf|bigstar|star);/g, '★')
}

function entityOf(raw: string): Entity {
  const end = /\r?\n\r?\n/.exec(raw)
  const head = end ? raw.slice(0, end.index) : raw
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: end ? raw.slice(end.index + end[0].length) : '' }
}

function split(body: string, boundary: string): string[] {
  return `\n${body}`
    .split(`\n--${boundary}`)
    .slice(1)
    .filter(piece => !piece.startsWith('--'))
    .map(piece => piece.replace(/^[ \t]*\r?\n/, ''))
}

function decodeBody({ headers, body }: Entity): Buffer {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? ''
  if (encoding.includes('base64')) return Buffer.from(body, 'base64')
  return encoding.includes('quoted-printable')
    ? unquote(body.replace(/=[ \t]*\r?\n/g, ''))
    : Buffer.from(body, 'latin1')
}

function unquote(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  )
}

function fileNameOf({ headers }: Entity): string | undefined {
  for (const header of ['content-disposition', 'content-type']) {
    const value = headers.get(header) ?? ''
    const plain = parameter(value, 'filename') ?? parameter(value, 'name')
    if (plain) return decodeWords(plain)
    const extended = /\b(?:file)?name\*(?:0\*)?=([\w-]*)'[^']*'([^;\s]*)/i.exec(value)
    if (extended) return decode(unquote((extended[2] ?? '').replaceAll('%', '=')), extended[1] || 'utf-8')
  }
  return undefined
}

function parameter(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(header)
  return match?.[1] ?? match?.[2]
}

/** =?gb18030?B?…?= and =?utf-8?Q?…?= (RFC 2047), or raw UTF-8. */
function decodeWords(value: string): string {
  const joined = value.replace(/\?=\s+=\?/g, '?==?')
  const decoded = joined.replace(
    /=\?([^?]+)\?([BbQq])\?([^?]*)\?=/g,
    (_, charset: string, kind: string, text: string) => {
      const bytes = kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : unquote(text.replaceAll('_', ' '))
      return decode(bytes, charset)
    },
  )
  return decoded === value ? decode(Buffer.from(value, 'latin1'), 'utf-8') : decoded
}

function decode(bytes: Uint8Array, charset: string): string {
  const known = /^(?:gb|hz)/i.test(charset)
    ? 'gb18030'
    : /^big5/i.test(charset)
      ? 'big5'
      : /^utf-?16/i.test(charset)
        ? 'utf-16le'
        : 'utf-8'
  return new TextDecoder(known).decode(bytes)
}
