import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { docx, paragraph } from '#kernel/file/sample-files.ts'
import { isRefusal, orThrow } from '#kernel/refusal.ts'
import { readOfficialDocument } from '#modules/documents/format/document/read-official-document.ts'
import { sampleDocuments } from '#modules/documents/format/pdf/sample-documents.ts'
import { writerFor } from '#modules/documents/format/write-document.ts'
import { readIncoming, readIncomingText } from './read-incoming.ts'

const request = `000003
特急
云溪县民政局文件
云民〔2026〕15号　　　　签发人：张三
云溪县民政局关于追加
救灾资金的请示
县人民政府：
因灾情扩大，安置点增加到十二个，现有资金不足。
请追加救灾资金五十万元。
妥否，请批示。
云溪县民政局
2026年7月1日
（联系人：王五；联系电话：0000-1234567）
云溪县民政局办公室　2026年7月2日印发`

test('请示：登记单上的各项，连同在第几行、那一行怎么写', () => {
  const { text, summary, needsAnswer, ...fields } = readIncomingText(request)
  assert.deepEqual(fields, {
    title: { value: '云溪县民政局关于追加救灾资金的请示', sure: 'certain', line: 5, excerpt: '云溪县民政局关于追加' },
    documentNumber: {
      value: '云民〔2026〕15号',
      sure: 'certain',
      line: 4,
      excerpt: '云民〔2026〕15号　　　　签发人：张三',
    },
    organ: { value: '云溪县民政局', sure: 'certain', line: 3, excerpt: '云溪县民政局文件' },
    date: { value: '2026-07-01', sure: 'certain', line: 12, excerpt: '2026年7月1日' },
    recipients: { value: '县人民政府', sure: 'certain', line: 7, excerpt: '县人民政府：' },
    documentKind: { value: 'request', sure: 'certain', line: 5, excerpt: '云溪县民政局关于追加' },
    urgency: { value: 'most-urgent', sure: 'certain', line: 2, excerpt: '特急' },
    copyNumber: { value: '000003', sure: 'certain', line: 1, excerpt: '000003' },
    contactPerson: { value: '王五', sure: 'certain', line: 13, excerpt: '（联系人：王五；联系电话：0000-1234567）' },
    contactPhone: {
      value: '0000-1234567',
      sure: 'certain',
      line: 13,
      excerpt: '（联系人：王五；联系电话：0000-1234567）',
    },
  })
  assert.equal(text, request)
  assert.match(summary, /^因灾情扩大，/)
  assert.deepEqual(
    [needsAnswer?.value, needsAnswer?.sure, needsAnswer?.because.zh],
    ['to-act-on', 'certain', '请示须批复'],
  )
})

test('没有写明的不编造', () => {
  const { text, summary, ...fields } = readIncomingText('路灯坏了。')
  assert.deepEqual([Object.keys(fields), text, summary], [['needsAnswer'], '路灯坏了。', '路灯坏了。'])
  assert.deepEqual(readIncomingText(''), { text: '', summary: '' })
})

test('文号的代字不是来文单位；没有标志和署名的，由标题得知', () => {
  const { organ } = readIncomingText('云政办发〔2026〕3号\n关于防汛的通知\n各科室：\n请做好准备。')
  assert.equal(organ, undefined)
  const byTitle = readIncomingText('云溪市对外贸易局关于防汛的通知\n云外贸〔2026〕3号\n各科室：\n请做好准备。')
  assert.deepEqual([byTitle.organ?.value, byTitle.organ?.sure], ['云溪市对外贸易局', 'likely'])
})

test('联合行文的来文单位是各署名机关，主办机关在前', () => {
  const { organ } = readIncomingText(
    '云溪市教育局文件\n云教〔2026〕8号\n云溪市教育局　云溪市财政局关于学生资助的通知\n各县（区）教育局：\n现通知如下。\n云溪市教育局　云溪市财政局\n2026年3月2日',
  )
  assert.deepEqual([organ?.value, organ?.sure], ['云溪市教育局、云溪市财政局', 'certain'])
})

test('决议的成文日期是会议通过的日期；简报的日期在报头', () => {
  const resolution = readIncomingText(
    '云溪市人民代表大会关于政府工作报告的决议\n（2026年1月20日云溪市第八届人民代表大会第一次会议通过）\n会议批准这个报告。',
  )
  assert.deepEqual([resolution.date?.value, resolution.date?.sure], ['2026-01-20', 'likely'])
  const bulletin = readIncomingText(
    '督查通报\n2026年第3期\n云溪市人民政府办公室　　　2026年4月10日\n关于一季度重点工作进展情况的通报\n各县（区）人民政府：\n现将情况通报如下。',
  )
  assert.deepEqual([bulletin.date?.value, bulletin.documentNumber?.value], ['2026-04-10', '2026年第3期'])
})

test('主送移到版记的，从版记读', () => {
  const { recipients } = readIncomingText(
    '云溪市人民政府关于防汛的通告\n自即日起封闭江堤。\n云溪市人民政府\n2026年6月2日\n主送：各县（区）人民政府。\n抄送：市委办公室。',
  )
  assert.deepEqual([recipients?.value, recipients?.line], ['各县（区）人民政府', 5])
})

test('网页栏目和别处的处理笺，按栏目名读', () => {
  const page = readIncomingText(
    '索引号：0123/2026-0001\n发布机构：云溪市人民政府\n发文字号：云政发〔2026〕3号\n成文日期：2026年2月27日\n现予公布，请遵照执行。',
  )
  assert.deepEqual(
    [page.organ?.value, page.documentNumber?.value, page.date?.value],
    ['云溪市人民政府', '云政发〔2026〕3号', '2026-02-27'],
  )
  const sheet = readIncomingText(
    '云溪县人民政府办公室文件处理笺\n收文编号 26-118　　收文日期 2026年3月5日\n来文单位 市民政局　　来文文号 云民函〔2026〕4号\n紧急程度 加急　　公文标题 关于报送救灾物资情况的函\n拟办意见',
  )
  assert.deepEqual(
    [sheet.title?.value, sheet.organ?.value, sheet.documentNumber?.value, sheet.urgency?.value, sheet.date],
    ['关于报送救灾物资情况的函', '市民政局', '云民函〔2026〕4号', 'urgent', undefined],
  )
})

test('扫描件没有文字，从文件名读标题和文号', async () => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAACklEQVR4nGNgAAAAAgAB4iG8MwAAAABJRU5ErkJggg=='
  const name = '03.云政办发[2026]12号 关于做好防汛工作的通知（扫描件）.png'
  const { title, documentNumber, documentKind } = await readIncoming(Buffer.from(png, 'base64'), 'png', name)
  assert.deepEqual(
    [title?.value, documentNumber?.value, documentKind?.value, title?.sure, title?.line, title?.excerpt],
    ['关于做好防汛工作的通知', '云政办发〔2026〕12号', 'notice', 'likely', undefined, name],
  )
})

test('红头排在文本框或页眉里的 Word 文件，一样读得到', async () => {
  const text = ['云溪市水利局关于防汛的通知', '各县（区）水利局：', '现通知如下。', '云溪市水利局', '2026年6月2日']
  const box = `<w:p><w:r><w:txbxContent>${paragraph('云溪市水利局文件')}${paragraph('云水〔2026〕3号')}</w:txbxContent></w:r></w:p>`
  const inBox = await readIncoming(docx(text.map(paragraph).join('') + box), 'docx', 'a.docx')
  const header = { 'word/header1.xml': paragraph('云溪市水利局文件') + paragraph('云水〔2026〕3号') }
  const inHeader = await readIncoming(docx(text.map(paragraph).join(''), header), 'docx', 'a.docx')
  for (const { documentNumber, organ } of [inBox, inHeader])
    assert.deepEqual([documentNumber?.value, organ?.value, organ?.sure], ['云水〔2026〕3号', '云溪市水利局', 'certain'])
})

for (const type of ['pdf', 'docx', 'ofd'] as const) {
  test(`each form, as we set it, is read from its .${type}; pages are told where there are pages`, async () => {
    const read = async (name: keyof typeof sampleDocuments) => {
      const { bytes } = await orThrow(writerFor(`a.${type}`))(
        orThrow(readOfficialDocument(sampleDocuments[name])),
        'common',
      )
      return readIncoming(bytes, type, `a.${type}`)
    }
    const { common, upward, letter } = sampleDocuments
    for (const [name, organ] of [
      ['common', '云溪市人民政府办公室'],
      ['upward', '云溪市人民政府、云溪市中级人民法院'],
      ['letter', '云溪市人民政府办公室'],
    ] as const) {
      const found = await read(name)
      const said = [found.title, found.documentNumber, found.organ, found.date, found.recipients, found.copyNumber]
      assert.deepEqual(
        said.map(offer => offer?.value),
        [common.title, upward.number, organ, letter.date, common.recipients, common.copyNumber],
        name,
      )
      assert.deepEqual([found.urgency?.value, found.title?.page], ['most-urgent', type === 'docx' ? undefined : 1])
    }
    const order = await read('order')
    assert.deepEqual(
      [order.title?.value, order.organ?.value, order.documentKind?.value, order.date?.page],
      ['云溪市人民政府令第12号', '云溪市人民政府', 'order', type === 'docx' ? undefined : 4],
    )
    const minutes = await read('minutes')
    assert.deepEqual(
      [minutes.title?.value, minutes.organ?.value, minutes.documentKind?.value, minutes.documentNumber?.value],
      ['研究部署主汛期防汛工作', '云溪市人民政府', 'minutes', '第12期'],
    )
  })
}

test('what bears a mark is refused here too', () => {
  assert.throws(() => readIncomingText(`关于有关情况的报告\n机密${'★'}10年`), { code: 'classified-content' })
})

test('any text is read, and every offer stands in it', () => {
  const piece = fc.constantFrom(
    ...request.split('\n'),
    '附件：1.登记表',
    '（2026年1月20日市人民代表大会通过）',
    '签发人：________________________________',
    '联系人：',
    '云溪市人民政府令',
    '第12号',
    '抄送：',
    '\u0007\f',
    '一、总体要求',
    '2026年3月1日',
    '请于13月45日前报送市政府办公室。',
    '⽂件',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ unit: 'binary' })), { maxLength: 30 }),
      pieces => {
        const text = pieces.join('\n')
        try {
          const reading = readIncomingText(text)
          assert.ok([...reading.summary].length <= 200)
          const lines = reading.text.split('\n')
          for (const offer of [
            reading.title,
            reading.date,
            reading.organ,
            reading.recipients,
            reading.needsAnswer?.due,
          ]) {
            if (offer?.line === undefined) continue
            assert.ok(offer.line >= 1 && offer.line <= lines.length, `${offer.line} of ${lines.length}`)
          }
        } catch (error) {
          if (!isRefusal(error) || error.code !== 'classified-content') throw error
        }
      },
    ),
    { seed: 20_260_601, numRuns: 1_000 },
  )
})

const shared = join(import.meta.dirname, '../../../../../../shared/data/files')
const skip = existsSync(shared) ? false : `${shared} is not here`

test('an OFD with a red head made elsewhere is read', { skip }, async () => {
  const found = await readIncoming(readFileSync(join(shared, 'of-01.ofd')), 'ofd', 'of-01.ofd')
  const { title, documentNumber, organ, date, recipients, documentKind, needsAnswer } = found
  assert.deepEqual(
    [title, documentNumber, organ, date, recipients, documentKind, needsAnswer].map(offer => offer?.value),
    [
      '关于同意张阿三同志辞职的批复',
      '路卫发〔2011〕76号',
      '测试符路桥区卫生局',
      '2011-03-10',
      '区中医院',
      'approval',
      'to-read',
    ],
  )
  assert.deepEqual([title?.page, date?.page, date?.excerpt], [1, 2, '2011年3月10日'])
})

test('a processing sheet of another office offers the document that it is about', { skip }, async () => {
  const found = await readIncoming(readFileSync(join(shared, 'of-03.ofd')), 'ofd', 'of-03.ofd')
  const { title, organ, urgency, documentKind, date, documentNumber } = found
  assert.deepEqual(
    [title, organ, urgency, documentKind, date, documentNumber].map(offer => offer?.value),
    ['市委主要领导同志调研后续落实事项的通知', '市人民政府办公室', 'ordinary', 'notice', undefined, undefined],
  )
})
