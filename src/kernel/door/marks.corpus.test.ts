import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { markInDocument, markInFileName } from './marks.ts'

const shared = join(import.meta.dirname, '../../../../shared')
const skip = existsSync(shared) ? false : 'the folder ../shared (real texts) is not here'

function linesOf(file: string): unknown[] {
  return readFileSync(join(shared, file), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
}

/** Every string of a record: a real value is admitted as it stands, whatever field it is in. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : []
}

test('保守国家秘密法及其实施条例等法律法规的全文可以录入', { skip }, () => {
  const names = readdirSync(join(shared, 'law'))
  assert.ok(names.length >= 15 && names.some(name => name.startsWith('保守国家秘密法实施条例')))
  for (const name of names) {
    assert.equal(markInFileName(name), undefined, name)
    assert.equal(markInDocument(readFileSync(join(shared, 'law', name), 'utf8')), undefined, name)
  }
})

test('保密法的每一条单独粘贴也可以录入', { skip }, () => {
  const text = readFileSync(join(shared, 'law/保守国家秘密法(2024-02-27).md'), 'utf8')
  const paragraphs = text.split(/\n+/)
  assert.ok(paragraphs.length > 60)
  for (const paragraph of paragraphs) assert.equal(markInDocument(paragraph), undefined, paragraph)
})

test('真实公文都可以录入', { skip }, () => {
  const names = readdirSync(join(shared, 'data/docs'))
  assert.ok(names.length >= 50)
  for (const name of names) {
    const document: unknown = JSON.parse(readFileSync(join(shared, 'data/docs', name), 'utf8'))
    for (const text of stringsOf(document)) assert.equal(markInDocument(text), undefined, name)
  }
})

test('真实群众留言和答复都可以录入', { skip }, () => {
  const records = [...linesOf('data/replies/messages_replies.jsonl'), ...linesOf('data/replies/messages_votes.jsonl')]
  assert.ok(records.length > 4_000)
  for (const record of records) {
    for (const text of stringsOf(record)) {
      assert.equal(markInDocument(text), undefined)
      assert.equal(markInFileName(text), undefined)
    }
  }
})
