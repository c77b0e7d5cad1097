import { hash, randomBytes } from 'node:crypto'

/** Crockford's base 32: no I, L, O (read as 1, 1, 0) and no U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const dataLength = 16

/**
 * A code for whoever raised a matter: 80 random bits and a check character, written XXXX-XXXX-XXXX-XXXXC. It is the
 * only key to the answer that an anonymous raiser has, so it is shown once and only its hash is stored.
 */
export function newReceiptCode(): string {
  return receiptCodeFrom(randomBytes(10))
}

/** The code that writes these ten bytes. Throws a RangeError for any other number of them. */
export function receiptCodeFrom(bytes: Uint8Array): string {
  if (bytes.length !== 10) throw new RangeError(`a receipt code writes 10 bytes, not ${bytes.length}`)
  const bits = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  const values = Array.from({ length: dataLength }, (_, place) =>
    Number((bits >> BigInt(5 * (dataLength - 1 - place))) & 31n),
  )
  return written([...values, checkValue(values)])
}

/**
 * What a person typed, as the code is written: lower case, full-width characters, spaces and dashes of any kind, and O
 * I L for 0 1 1 are understood. Null where it cannot be a code: any one wrong character, or any two that changed places,
 * is noticed.
 */
export function normaliseReceiptCode(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash_Punctuation}\u2212\u00b7\u30fc\u200b\ufeff]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const values = Array.from(text, character => alphabet.indexOf(character))
  if (values.length !== dataLength + 1 || values.includes(-1)) return null
  return remainder(values) === 0 ? written(values) : null
}

/** SHA-256 as hex. A plain hash is enough to store: 80 random bits cannot be searched as a password's can. */
export function hashReceiptCode(code: string): string {
  return hash('sha256', `huiyin receipt code\n${code}`, 'hex')
}

function written(values: readonly number[]): string {
  const text = values.map(value => alphabet[value]).join('')
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8, 12)}-${text.slice(12)}`
}

/** The value that makes the remainder of the whole code 0. */
function checkValue(data: readonly number[]): number {
  return remainder([...data, 0])
}

/**
 * The characters as a polynomial over GF(32), evaluated at a generator of the field. Its powers differ for the first 31
 * places, which is why every single error and every exchange shows. Crockford's own check (mod 37) does the same but
 * needs * ~ $ = U, which nobody can read out over the telephone.
 */
function remainder(values: readonly number[]): number {
  return values.reduce((sum, value) => timesGenerator(sum) ^ value, 0)
}

/** Times x, modulo the primitive polynomial x⁵ + x² + 1. */
function timesGenerator(value: number): number {
  return value & 0b10000 ? (value << 1) ^ 0b100101 : value << 1
}
