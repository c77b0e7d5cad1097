import { randomBytes } from 'node:crypto'

/**
 * A UUID version 7 (RFC 9562): 48 bits of milliseconds, then 74 random bits. Ids sort by time, which keeps index pages
 * hot; two of the same millisecond are in no order, so nothing may read an order of events from them. Throws a
 * RangeError for an invalid date or one before 1970.
 */
export function newId(now: Date): string {
  const milliseconds = now.getTime()
  if (!(milliseconds >= 0 && milliseconds < 2 ** 48)) throw new RangeError(`no id for ${milliseconds} ms after 1970`)
  const bytes = randomBytes(16)
  bytes.writeUIntBE(milliseconds, 0, 6)
  bytes[6] = 0x70 | (bytes.readUInt8(6) & 0x0f)
  bytes[8] = 0x80 | (bytes.readUInt8(8) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
