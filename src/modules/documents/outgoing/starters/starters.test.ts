import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orThrow } from '#kernel/refusal.ts'
import { day } from '#lib/day.ts'
import { documentKinds } from '#modules/documents/format/document/kinds.ts'
import { readOfficialDocument } from '#modules/documents/format/document/read-official-document.ts'
import { typesetDocx } from '#modules/documents/format/docx/typeset-docx.ts'
import { lintDocument } from '#modules/documents/format/lint/lint.ts'
import { typesetPdf } from '#modules/documents/format/pdf/typeset-pdf.ts'
import { directionFaults } from '../direction/direction-faults.ts'
import type { OutgoingDraft, Relation } from '../direction/outgoing-draft.ts'
import { type StarterKey, starterFor, starters } from './starters.ts'

const context = { organ: '云溪市民政局', unit: '云溪市民政局办公室', today: day('2026-03-02') }
const keys = Object.keys(starters) as StarterKey[]
const documentOf = (key: StarterKey) => orThrow(readOfficialDocument(starterFor(key, context)))

test('十五种公文都有起草的样式，通知、函、请示、报告各有几种', () => {
  const counts = Map.groupBy(keys, key => starters[key].kind)
  assert.deepEqual([...counts.keys()].toSorted(), Object.keys(documentKinds).toSorted())
  const several = ['notice', 'letter', 'request', 'report'] as const
  assert.deepEqual(
    several.map(kind => counts.get(kind)?.length),
    [4, 3, 2, 3],
  )
})

/** With words for ×××, a year for ×××× and a figure for ×. */
function filledIn(key: StarterKey) {
  const given = JSON.stringify(starterFor(key, context))
  const filled = given.replaceAll('××××', '2026').replaceAll('×××', '防汛').replaceAll('×', '3')
  return orThrow(readOfficialDocument(JSON.parse(filled)))
}

const relations: Readonly<Record<OutgoingDraft['direction'], Relation>> = {
  up: 'superior',
  level: 'peer',
  down: 'subordinate',
  public: 'peer',
}

for (const key of keys) {
  const { title, kind, direction, use, basis } = starters[key]

  test(`${title.zh}：读得通，排得出，没有缺字`, () => {
    const document = documentOf(key)
    assert.equal(document.kind, kind)
    const { pages, missing } = typesetPdf(document)
    assert.deepEqual(missing, [])
    assert.ok(pages >= 1 && pages <= 4, `${pages} pages`)
  })

  test(`${title.zh}：填好以后，格式和用语检查没有错误`, async () => {
    const document = filledIn(key)
    const findings = await lintDocument(typesetDocx(document))
    // The checker takes the title of a text that a document issues (印发、公布) for a paragraph of the body
    const issued = document.attachments.filter(({ unmarked }) => unmarked).map(one => one.title)
    const errors = findings.filter(({ severity, where }) => {
      return severity === 'error' && !('beginning' in where && issued.includes(where.beginning))
    })
    assert.deepEqual(
      errors.map(({ rule, what, found, expected }) => `${rule} ${what.zh}: ${found.zh}, ${expected.zh}`),
      [],
    )
  })

  test(`${title.zh}：合乎行文规则`, () => {
    const document = documentOf(key)
    const recipients =
      document.recipients === undefined ? [] : [{ name: document.recipients, relation: relations[direction] }]
    const senderKind = kind === 'bill' ? 'government' : 'department'
    const faults = directionFaults({ document, direction, senderKind, recipients, copies: [] })
    assert.deepEqual(
      faults.map(({ id, path }) => `${id} ${path}`),
      [],
    )
    assert.ok(use.zh && use.en && title.en && basis.article === '第八条')
  })
}

test('信函、命令、纪要用各自的特定格式，上行文有签发人，请示有联系人', () => {
  for (const key of keys) {
    const { kind, form, signers, notes } = documentOf(key)
    const special = kind === 'letter' || kind === 'order' || kind === 'minutes'
    assert.equal(form, special ? kind : 'common', key)
    assert.equal(signers.length > 0, starters[key].direction === 'up', key)
    if (kind === 'request') assert.match(notes.join(''), /联系人/)
  }
})
