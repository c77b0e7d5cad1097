/**
 * The one way to write a value as JSON, so that its hash is the same on every machine: keys sorted by UTF-16 code unit,
 * no white space, numbers as ECMAScript writes them (RFC 8785). Only what survives a round trip is accepted: throws a
 * TypeError that names the place for undefined, NaN and infinities, integers beyond ±(2^53−1), bigint, functions,
 * symbols, lone surrogates, holes in arrays, cycles, and objects that are not plain (a Date must be made text by whoever
 * knows its meaning).
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$', [])
}

function write(value: unknown, path: string, parents: readonly object[]): string {
  switch (typeof value) {
    case 'boolean':
      return String(value)
    case 'number':
      return writeNumber(value, path)
    case 'string':
      return writeString(value, path)
    case 'object':
      return value === null ? 'null' : writeObject(value, path, parents)
    default:
      throw new TypeError(`no canonical JSON for ${typeof value} at ${path}`)
  }
}

function writeNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new TypeError(`no canonical JSON for ${value} at ${path}`)
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new TypeError(`an integer too large to be exact at ${path}`)
  }
  return JSON.stringify(value)
}

function writeString(value: string, path: string): string {
  if (!value.isWellFormed()) throw new TypeError(`a lone surrogate at ${path}`)
  return JSON.stringify(value)
}

function writeObject(value: object, path: string, parents: readonly object[]): string {
  if (parents.includes(value)) throw new TypeError(`a cycle at ${path}`)
  const inside = [...parents, value]
  if (Array.isArray(value)) {
    // Array.from visits holes as undefined, which is refused; map would skip them.
    return `[${Array.from(value, (item, index) => write(item, `${path}[${index}]`, inside)).join(',')}]`
  }
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError(`not a plain object at ${path}`)
  if (Object.getOwnPropertySymbols(value).length > 0) throw new TypeError(`a symbol as key at ${path}`)
  // The default order of sort is by UTF-16 code unit, as RFC 8785 asks.
  const members = Object.keys(value)
    .sort()
    .map(key => `${writeString(key, path)}:${write((value as Record<string, unknown>)[key], `${path}.${key}`, inside)}`)
  return `{${members.join(',')}}`
}
