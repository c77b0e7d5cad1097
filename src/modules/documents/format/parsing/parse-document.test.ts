import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFileText } from '#kernel/file/reading/read-file.ts'
import { isRefusal, orThrow } from '#kernel/refusal.ts'
import { readOfficialDocument } from '../document/read-official-document.ts'
import { sampleDocuments } from '../pdf/sample-documents.ts'
import { typesetPdf } from '../pdf/typeset-pdf.ts'
import { parseDocument } from './parse-document.ts'

const read = (text: string) => orThrow(parseDocument(text)).document
const notice = `云溪市人民政府文件
云政发〔2026〕8号
云溪市人民政府关于加强
古树名木保护工作的通知
各县（区）人民政府，市政府各部门：
为加强古树名木保护，现将有关事项通知如下：
一、摸清底数
（一）全面普查。林业部门要在三个月内完成普查。
1.登记造册。逐株编号。
（1）树龄。以测定为准。
二、落实责任
各地要落实到人。
附件：1.古树名木登记表
2.责任分工方案
云溪市人民政府
2026年3月2日
（此件公开发布）
抄送：市委各部门，市人大常委会办公室。
云溪市人民政府办公室　2026年3月3日印发
附件1
古树名木登记表
本表由林业部门填写。
附件2
责任分工方案
一、市林业局
负责普查。`

test('通知：标志、文号、标题、主送、层次、附件说明、署名、日期、附注、抄送、印发、附件各归其位', () => {
  const document = read(notice)
  assert.deepEqual(document.mark, { organs: ['云溪市人民政府'], withFile: true })
  assert.equal(document.number, '云政发〔2026〕8号')
  assert.equal(document.title, '云溪市人民政府关于加强\n古树名木保护工作的通知')
  assert.equal(document.kind, 'notice')
  assert.equal(document.recipients, '各县（区）人民政府，市政府各部门')
  assert.deepEqual(
    document.blocks.map(block =>
      block.type === 'heading' ? `${block.level} ${block.number}${block.text}` : block.type,
    ),
    [
      'paragraph',
      '1 一、摸清底数',
      '2 （一）全面普查。',
      '3 1.登记造册。',
      '4 （1）树龄。',
      '1 二、落实责任',
      'paragraph',
    ],
  )
  assert.deepEqual(document.attachmentNotes, ['古树名木登记表', '责任分工方案'])
  assert.deepEqual(document.signatures, [{ name: '云溪市人民政府' }])
  assert.equal(document.date, '2026-03-02')
  assert.deepEqual(document.notes, ['此件公开发布'])
  assert.equal(document.copies, '市委各部门，市人大常委会办公室')
  assert.deepEqual(document.issued, { organ: '云溪市人民政府办公室', date: '2026-03-03' })
  assert.deepEqual(
    document.attachments.map(({ title, blocks }) => [title, blocks.length]),
    [
      ['古树名木登记表', 1],
      ['责任分工方案', 2],
    ],
  )
})

test('每一项指明在原文的第几行', () => {
  const parsed = parseDocument(notice)
  assert.ok(!isRefusal(parsed))
  const { title, number, recipients, signatures, date, notes, copies, issued } = parsed.where
  assert.deepEqual([number, title, recipients, signatures, date, notes, copies, issued], [2, 3, 5, 15, 16, 17, 18, 19])
})

test('请示：份号、紧急程度、签发人；附注是联系人', () => {
  const document = read(`000003
特急
云溪县民政局文件
云民〔2026〕15号　　　　签发人：张三　李四
云溪县民政局关于追加救灾资金的请示
县人民政府：
因灾情扩大，请追加资金五十万元。
妥否，请批示。
云溪县民政局
二〇二六年七月一日
（联系人：王五，电话：0000000）`)
  assert.deepEqual(
    [document.copyNumber, document.urgency, document.number, document.signers, document.kind, document.recipients],
    ['000003', '特急', '云民〔2026〕15号', ['张三', '李四'], 'request', '县人民政府'],
  )
  assert.deepEqual([document.date, document.notes], ['2026-07-01', ['联系人：王五，电话：0000000']])
})

test('半角括号的文号改为六角括号；多个机关署名分列；没有主送的公告', () => {
  const reply = read(`关于同意设立开发区的批复
云政函[2026]3号
云溪县人民政府:
同意设立。
云溪市人民政府　云溪军分区
2026年1月9日`)
  assert.equal(reply.number, '云政函〔2026〕3号')
  assert.equal(reply.recipients, '云溪县人民政府')
  assert.deepEqual(reply.signatures, [{ name: '云溪市人民政府' }, { name: '云溪军分区' }])
  const announcement = read('云溪市人民政府公告\n自即日起封山育林。\n特此公告。\n云溪市人民政府\n2026年1月9日')
  assert.deepEqual(
    [announcement.kind, announcement.recipients, announcement.blocks.length],
    ['announcement', undefined, 2],
  )
})

test('命令：公布的办法是附件，签署人有职务', () => {
  const order = read(`云溪市人民政府令
第12号
《云溪市消防办法》已经通过，现予公布。
市长　张　三
2026年5月6日
云溪市消防办法
第一章　总则
第一条　为了预防火灾，制定本办法。`)
  assert.deepEqual([order.form, order.kind, order.number, order.title], ['order', 'order', '第12号', '云溪市消防办法'])
  assert.deepEqual(order.signatures, [{ post: '市长', name: '张三' }])
  assert.deepEqual(order.attachments[0]?.unmarked, true)
  assert.deepEqual(order.blocks, [{ type: 'paragraph', text: '《云溪市消防办法》已经通过，现予公布。' }])
})

test('督查通报：有期号的是标志，其下才是标题；信函：标志只有机关名称', () => {
  const bulletin = read(`督查通报
2026年第3期
云溪市人民政府办公室　　　2026年4月10日
关于一季度重点工作进展情况的通报
各县（区）人民政府：
现将情况通报如下。`)
  assert.deepEqual(
    [bulletin.mark?.organs, bulletin.number, bulletin.title, bulletin.recipients],
    [['督查通报'], '2026年第3期', '关于一季度重点工作进展情况的通报', '各县（区）人民政府'],
  )
  const letter = read(`云溪市人民政府办公室
云政办函〔2026〕9号
云溪市人民政府办公室关于商请支持抗旱用水的函
清河市人民政府办公室：
特商请贵市支持。
云溪市人民政府办公室
2026年7月8日`)
  assert.deepEqual([letter.form, letter.kind, letter.mark?.organs], ['letter', 'letter', ['云溪市人民政府办公室']])
})

test('网页抄下的公文：索引、名称等栏目不是标题', () => {
  const document = read(`索引号：0123/2026-0001
发布机构：云溪市人民政府
名称：云溪市人民政府关于公布名录的通知
云溪市人民政府关于公布名录的通知
云政发〔2026〕3号
各县、区人民政府，各园区管委会：
现予公布。
云溪市人民政府
2026 年 2 月 27 日`)
  assert.deepEqual(
    [document.title, document.number, document.recipients, document.date],
    ['云溪市人民政府关于公布名录的通知', '云政发〔2026〕3号', '各县、区人民政府，各园区管委会', '2026-02-27'],
  )
})

test('正文中单独成行的日期不是成文日期；没有的不编造', () => {
  const document = read(`关于开会的通知
各科室：
会议时间如下。
2026年8月1日
请准时参加。`)
  assert.deepEqual([document.date, document.signatures, document.number], [undefined, [], undefined])
  assert.equal(document.blocks.length, 3)
})

test('what was typeset is read back from its pages as it was written', async () => {
  for (const name of ['common', 'upward', 'minutes', 'manyRecipients'] as const) {
    const written = orThrow(readOfficialDocument(sampleDocuments[name]))
    const parts = await readFileText(typesetPdf(written).pdf, 'pdf')
    const found = read(
      parts
        .filter(({ kind }) => kind === 'page')
        .map(({ text }) => text)
        .join('\n'),
    )
    const bare = (text = '') => text.replace(/\s/g, '')
    assert.equal(bare(found.title), bare(written.title), name)
    assert.equal(found.number, written.number)
    assert.equal(found.recipients, written.recipients)
    assert.equal(found.date, written.date)
    assert.equal(found.copies, written.copies)
    assert.deepEqual(found.issued, written.issued)
    assert.deepEqual(found.notes, written.notes)
    assert.deepEqual(found.signers, written.signers)
    assert.equal(
      bare(JSON.stringify(found.blocks)).includes(bare(JSON.stringify(written.blocks[0])).slice(30, 900)),
      true,
    )
  }
})
