import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { orThrow } from '#kernel/refusal.ts'
import { parseDocument } from '#modules/documents/format/parsing/parse-document.ts'
import { writerFor } from '#modules/documents/format/write-document.ts'
import type { IncomingReading } from './incoming-reading.ts'
import { readIncoming, readIncomingText } from './read-incoming.ts'

/** Real documents with the fields that a person read out of them; not part of the repository. */
const shared = join(import.meta.dirname, '../../../../../../shared/data')
const skip = existsSync(shared) ? false : `${shared} is not here`

interface Given {
  readonly id: string
  readonly text: string
  readonly title: string
  readonly doc_no: string
  readonly issuer: string
  readonly recipients: string
  readonly signature: string
  readonly date: string
}

const given: readonly Given[] = skip
  ? []
  : readdirSync(join(shared, 'docs')).map(name => JSON.parse(readFileSync(join(shared, 'docs', name), 'utf8')) as Given)
const read = new Map(given.map(one => [one.id, readIncomingText(one.text)]))

const bare = (text = '') => text.replace(/[\s\u3000]/g, '')

/** Whether these are whole lines of the text: titles that the collector made, and days of publication, are not. */
function standsInText({ text }: Given, said: string): boolean {
  const lines = text.split('\n').map(bare).filter(Boolean)
  return lines.some((_, at) => [1, 2, 3, 4, 5].some(count => lines.slice(at, at + count).join('') === bare(said)))
}

const beginsALine = ({ text }: Given, name: string) => text.split('\n').some(line => bare(line).startsWith(bare(name)))

const digits = '〇一二三四五六七八九'
const inWords = (value: number) =>
  [
    value >= 20 ? digits[Math.floor(value / 10)] : '',
    value >= 10 ? '十' : '',
    value % 10 ? digits[value % 10] : '',
  ].join('')

/** 2004年8月12日 and 二〇〇四年八月十二日. */
function standsAsDay(one: Given): boolean {
  const [year = '', month = 0, day = 0] = one.date.split('-').map((part, at) => (at === 0 ? part : Number(part))) as [
    string,
    number,
    number,
  ]
  const words = `${[...year].map(digit => digits[Number(digit)]).join('')}年${inWords(month)}月${inWords(day)}日`
  return [`${year}年${month}月${day}日`, words].some(said => standsInText(one, said))
}

/** What a person read, where the text says it. */
const fields: Readonly<
  Record<
    string,
    {
      least: number
      of(one: Given): string | undefined
      found(reading: IncomingReading, one: Given): string | undefined
    }
  >
> = {
  title: {
    least: 40,
    of: one => (standsInText(one, one.title) ? one.title : undefined),
    found: ({ title }) => title?.value,
  },
  documentNumber: {
    least: 35,
    of: ({ doc_no, text }) => (doc_no && bare(text).includes(bare(doc_no)) ? doc_no : undefined),
    found: ({ documentNumber }) => documentNumber?.value,
  },
  organ: {
    least: 40,
    of: one => (beginsALine(one, one.issuer) ? one.issuer : undefined),
    // Of a joint document one name was written down, of 中华人民共和国国务院 the short form
    found: ({ organ }, { issuer }) => (organ && `${organ.value}、`.includes(`${issuer}、`) ? issuer : organ?.value),
  },
  date: { least: 35, of: one => (standsAsDay(one) ? one.date : undefined), found: ({ date }) => date?.value },
  recipients: {
    least: 35,
    of: ({ recipients }) => recipients || undefined,
    found: ({ recipients }) => recipients && `${recipients.value}：`,
  },
}

for (const [field, { least, of, found }] of Object.entries(fields)) {
  test(`${field} of real documents is offered in at least 95 of 100`, { skip }, t => {
    const asked = given.filter(one => of(one) !== undefined)
    const wrong = asked.filter(one => bare(found(read.get(one.id) as IncomingReading, one)) !== bare(of(one)))
    const said = wrong.map(one => `${one.id}: ${found(read.get(one.id) as IncomingReading, one)}`)
    t.diagnostic(`${asked.length - wrong.length} of ${asked.length}; ${said.join('; ')}`)
    assert.ok(asked.length >= least, String(asked.length))
    assert.ok(wrong.length <= asked.length * 0.05, said.join('; '))
  })
}

/** In each format, its structure typeset anew by our own writers: every sixth that has a title of its own. */
const written = given
  .filter(one => standsInText(one, one.title) && one.text.length < 6_000)
  .filter((_, at) => at % 4 === 0)

for (const type of ['pdf', 'docx', 'ofd'] as const) {
  test(`what is offered of a document is the same from its .${type}`, { skip }, async () => {
    assert.ok(written.length >= 10, String(written.length))
    for (const one of written) {
      const { document } = orThrow(parseDocument(one.text))
      const { bytes } = await orThrow(writerFor(`a.${type}`))(document, 'common')
      const found = await readIncoming(bytes, type, `${one.id}.${type}`)
      const expected = read.get(one.id) as IncomingReading
      assert.deepEqual(valuesOf(found), valuesOf(expected), `${one.id}.${type}`)
    }
  })
}

const valuesOf = ({ title, documentNumber, organ, date, recipients, documentKind }: IncomingReading) =>
  [title, documentNumber, organ, date, recipients, documentKind].map(offer => bare(offer?.value))
