import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceOfBytes } from '#kernel/file/byte-source.ts'
import { typeByContent } from '#kernel/file/content.ts'
import { isRefusal, orThrow } from '#kernel/refusal.ts'
import { type DocumentForm, type DocumentKind, documentForms, documentKinds } from './document/kinds.ts'
import { readOfficialDocument } from './document/read-official-document.ts'
import { lintDocument } from './lint/lint.ts'
import { endings, writeAll, writerFor } from './write-document.ts'

const kinds = Object.keys(documentKinds) as DocumentKind[]
const forms = Object.keys(documentForms) as DocumentForm[]

/** What each form prints besides what all do. */
const ofForm: Readonly<Record<DocumentForm, object>> = {
  common: { mark: { organs: ['云溪市人民政府'], withFile: true }, number: '云政发〔2026〕1号' },
  letter: { mark: { organs: ['云溪市人民政府'] }, number: '云政函〔2026〕1号' },
  order: { mark: { organs: ['云溪市人民政府令'] }, number: '第1号', signatures: [{ post: '市长', name: '张三' }] },
  minutes: { mark: { organs: ['云溪市人民政府会议纪要'] }, attendance: [{ label: '出席', names: '张三　李四' }] },
}

function document(kind: DocumentKind, form: DocumentForm) {
  const { zh } = documentKinds[kind]
  const upward = form === 'common' && ['report', 'request', 'bill'].includes(kind)
  return orThrow(
    readOfficialDocument({
      kind,
      form,
      title: `云溪市人民政府关于防汛工作的${zh}`,
      ...(form !== 'order' && form !== 'minutes' && { recipients: '各县（区）人民政府' }),
      ...(upward && { signers: ['张三'] }),
      blocks: [
        { type: 'paragraph', text: '为做好防汛工作，现将有关事项告知如下。' },
        { type: 'heading', level: 1, text: '压实责任' },
        { type: 'paragraph', text: '各县（区）要落实防汛责任，确保安全度汛。' },
      ],
      signatures: [{ name: '云溪市人民政府' }],
      date: '2026-06-02',
      ...ofForm[form],
    }),
  )
}

for (const form of forms)
  test(`${documentForms[form].zh}：十五种文种都能排成 PDF、Word、OFD，Word 文件合规`, async () => {
    for (const kind of kinds) {
      const written = await writeAll(document(kind, form), endings)
      for (const ending of endings) {
        const { bytes, pages, missing } = written[ending]
        assert.equal(await typeByContent(sourceOfBytes(bytes), `公文${ending}`), ending.slice(1))
        assert.deepEqual([pages, missing], [1, []], `${kind} ${ending}`)
      }
      const found = await lintDocument(written['.docx'].bytes)
      // 上行文 names its signer, for which a letter has no place
      const wanted = form === 'letter' && ['report', 'request'].includes(kind) ? ['H07 签发人 没有标注'] : []
      assert.deepEqual(
        found.map(({ rule, what, found: is }) => `${rule} ${what.zh} ${is.zh}`),
        wanted,
        kind,
      )
    }
  })

test('不认识的扩展名，说明可以排成哪几种', () => {
  const refused = writerFor('公文.odt')
  assert.ok(isRefusal(refused))
  assert.match(refused.text.zh, /“\.odt”，可选：\.pdf、\.docx、\.ofd/)
})
