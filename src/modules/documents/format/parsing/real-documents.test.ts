import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { orThrow } from '#kernel/refusal.ts'
import type { OfficialDocument } from '../document/official-document.ts'
import { pageObjects, type TextRun } from '../pdf/page-objects.ts'
import { typesetPdf } from '../pdf/typeset-pdf.ts'
import { parseDocument } from './parse-document.ts'

/** Real documents with the fields that a person read out of them; not part of the repository. */
const folder = join(import.meta.dirname, '../../../../../../shared/data/docs')
const skip = existsSync(folder) ? false : `${folder} is not here`

interface Given {
  readonly id: string
  readonly text: string
  readonly title: string
  readonly recipients: string
  readonly signature: string
  readonly date: string
  readonly date_text: string
  readonly note: string
  /** Only where the whole document was transcribed, so that what is not given is not there. */
  readonly title_lines?: unknown
}

const given: readonly Given[] = skip
  ? []
  : readdirSync(folder).map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Given)
const parsed = new Map(given.map(one => [one.id, orThrow(parseDocument(one.text)).document]))

const bare = (text = '') => text.replace(/[\s\u3000]/g, '')

/** Titles that the collector made, and days of publication, are not in the text. */
function standsInText({ text, title }: Given): boolean {
  const lines = text.split('\n').map(bare).filter(Boolean)
  return lines.some((_, at) => [1, 2, 3, 4, 5].some(count => lines.slice(at, at + count).join('') === bare(title)))
}

const fields: Readonly<
  Record<string, { of(one: Given): string | undefined; found(document: OfficialDocument): string | undefined }>
> = {
  title: { of: one => (standsInText(one) ? one.title : undefined), found: ({ title }) => title },
  recipients: {
    of: ({ recipients }) => recipients || undefined,
    found: ({ recipients }) => recipients && `${recipients}：`,
  },
  signature: {
    of: ({ signature }) => signature || undefined,
    found: ({ signatures }) => signatures.map(({ post, name }) => `${post ?? ''}${name}`).join(''),
  },
  date: { of: one => (one.date_text ? one.date : undefined), found: ({ date }) => date },
  note: {
    of: one => (one.title_lines ? one.note : one.note || undefined),
    found: ({ notes }) => notes.map(note => `（${note}）`).join(''),
  },
}

for (const [field, { of, found }] of Object.entries(fields)) {
  test(`${field} of real documents is found in at least 95 of 100`, { skip }, t => {
    const asked = given.filter(one => of(one) !== undefined)
    const wrong = asked.filter(one => bare(found(parsed.get(one.id) as OfficialDocument)) !== bare(of(one)))
    t.diagnostic(`${asked.length - wrong.length} of ${asked.length}; not found: ${wrong.map(({ id }) => id).join(' ')}`)
    assert.ok(asked.length >= 30)
    assert.ok(wrong.length <= asked.length * 0.05, wrong.map(({ id }) => id).join(' '))
  })
}

test('every real document is typeset without a missing glyph and within the type area', { skip }, async () => {
  for (const [id, document] of parsed) {
    const { pdf, missing } = typesetPdf(document)
    assert.deepEqual(missing, [], id)
    for (const [number, { texts }] of (await pageObjects(pdf)).entries())
      for (const run of texts)
        assert.ok(
          inTypeArea(run),
          `${id}, page ${number + 1}: “${run.text}” stands outside: ${run.x} to ${run.x + (run.offsets.at(-1) ?? 0)}, ${run.y}`,
        )
  }
})

function inTypeArea({ x, y, size, text, offsets }: TextRun): boolean {
  const right = x + (offsets.at(-1) ?? 0)
  // Half of a closing mark may hang over; the page number stands below
  const hang = /\p{P}$/u.test(text) ? size / 2 + 0.5 : 0.5
  return x >= 27.5 && right <= 184 + hang && (y <= 262.5 || y > 265) && y > 36
}

test('nothing of the text is lost', { skip }, () => {
  for (const { id, text } of given) {
    const document = parsed.get(id) as OfficialDocument
    const kept = bare(JSON.stringify(document)).length
    const lost = bare(text).length - kept
    assert.ok(lost < 40, `${id}: ${lost} characters`)
  }
})
