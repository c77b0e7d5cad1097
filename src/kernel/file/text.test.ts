import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { FileType } from './accepted-types.ts'
import { docx, paragraph, pdf, xlsx } from './sample-files.ts'
import { extractText } from './text.ts'

const shared = join(import.meta.dirname, '../../../../shared/data/files')
const skip = existsSync(shared) ? false : 'the folder ../shared (real files) is not here'

async function pageTexts(content: string | Buffer, type: FileType): Promise<string> {
  const { parts } = await extractText(content, type)
  return parts
    .filter(part => part.kind === 'page')
    .map(part => part.text)
    .join('\n')
}

test('each piece of text comes with where it stands', async () => {
  const file = docx(paragraph('正文'), {
    'word/header1.xml': paragraph('某机关'),
    'word/footnotes.xml': paragraph('注一'),
  })
  assert.deepEqual((await extractText(file, 'docx')).parts, [
    { where: { zh: '正文', en: 'The body' }, text: '正文', kind: 'page' },
    { where: { zh: '页眉', en: 'A page header' }, text: '某机关', kind: 'page' },
    { where: { zh: '脚注', en: 'A footnote' }, text: '注一', kind: 'page' },
  ])
})

test('runs of a paragraph are joined, paragraphs are lines, tabs are tabs', async () => {
  const body =
    '<w:p><w:r><w:t>收</w:t></w:r><w:r><w:t>文</w:t><w:tab/><w:t>号</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>一</w:t></w:r></w:p>'
  assert.equal(await pageTexts(docx(body), 'docx'), '收文\t号\n\n一')
})

test('the cells of a row stand on one line', async () => {
  assert.equal(
    await pageTexts(
      xlsx([
        ['序号', '诉求'],
        ['1', '路灯'],
      ]),
      'xlsx',
    ),
    '序号\t诉求\n1\t路灯',
  )
})

test('the lines of a PDF page come from the top, whatever order they are drawn in', async () => {
  assert.equal(
    await pageTexts(pdf([['机关文件', '关于路灯的报告'], ['附件']]), 'pdf'),
    '机关文件\n关于路灯的报告\n附件',
  )
})

test('a PDF with a password is refused with the reason', async () => {
  const key = `<${'41'.repeat(32)}>`
  const locked = pdf(
    [['正文']],
    '',
    `/ID [${key} ${key}] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O ${key} /U ${key} >>`,
  )
  await assert.rejects(extractText(locked, 'pdf'), { code: 'file-encrypted' })
})

test('a broken PDF and a broken document are refused as damaged', async () => {
  await assert.rejects(extractText(Buffer.from('%PDF-1.7\nnothing'), 'pdf'), { code: 'file-damaged' })
  await assert.rejects(extractText(docx('<w:p>'), 'docx'), { code: 'file-damaged' })
})

test('a part with a document type declaration is refused: its entities could expand without end', async () => {
  const entities = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'
  const file = docx(paragraph('正文'), { 'docProps/custom.xml': entities })
  await assert.rejects(extractText(file, 'docx'), { code: 'file-unsafe' })
})

test('elements nested without end are refused', async () => {
  await assert.rejects(extractText(docx('<w:p>'.repeat(600) + '</w:p>'.repeat(600)), 'docx'), { code: 'file-unsafe' })
})

test('reading ends at its time limit, and the next file is read as usual', async () => {
  const slow = docx(paragraph('字').repeat(200_000))
  await assert.rejects(extractText(slow, 'docx', { time: 20, memory: 512 }), { code: 'file-too-much-to-read' })
  assert.equal(await pageTexts(Buffer.from('正文'), 'txt'), '正文')
})

test('reading ends at its memory limit, and the server goes on', async () => {
  const large = docx(paragraph('路灯坏了').repeat(300_000))
  await assert.rejects(extractText(large, 'docx', { time: 20_000, memory: 8 }), { code: 'file-too-much-to-read' })
  assert.equal(await pageTexts(Buffer.from('正文'), 'txt'), '正文')
})

const real: Readonly<Record<string, readonly [type: FileType, lines: readonly string[]]>> = {
  'of-01.ofd': ['ofd', ['测试符路桥区卫生局文件', '路卫发〔2011〕76号', '— 2 —']],
  'of-03.ofd': ['ofd', ['收文机关 秘书股 收文登记人 陈小明', '紧急程度 常规 公开方式 不公开 公文处理类型 签阅']],
  'of-04.dotx': ['dotx', ['诸葛亮、亮葛诸']],
  'of-05.docx': ['docx', ['上饶市2019年度考录人民警察体能测评通知', '1、时间：2019年7月12日，上午7:30']],
  'of-07.docx': ['docx', ['江西省2022年度考试录用公务员公安机关执法勤务职位专业科目考试大纲']],
}

for (const [name, [type, lines]] of Object.entries(real)) {
  test(`the real file ${name} is read line by line`, { skip }, async () => {
    const text = (await pageTexts(join(shared, name), type)).split('\n')
    for (const line of lines) assert.ok(text.includes(line), line)
  })
}
