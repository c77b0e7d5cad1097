import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Paragraph } from '../model.ts'
import { openWordPackage } from '../package/word-package.ts'
import { sampleDocument } from '../sample-document.ts'
import { readDocument } from './read-document.ts'

/** Where a format comes from in the end: ISO/IEC 29500-1 §17.7.2 and §17.7.3. */

const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="o"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme><a:fontScheme name="o"><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`
const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>`
const style = (id: string, content: string, attributes = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"${attributes}>${content}</w:style>`
const styles =
  defaults +
  style('Normal', '<w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr>', ' w:default="1"') +
  style(
    'Body',
    '<w:basedOn w:val="Normal"/><w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr><w:rPr><w:rFonts w:eastAsia="仿宋"/></w:rPr>',
  ) +
  style('Heavy', '<w:basedOn w:val="Body"/><w:rPr><w:b/></w:rPr>') +
  style('Loop', '<w:basedOn w:val="Loop2"/><w:rPr><w:i/></w:rPr>') +
  style('Loop2', '<w:basedOn w:val="Loop"/>') +
  style(
    'Listed',
    '<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="100"/></w:pPr>',
  ) +
  '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr></w:style>'
const numbering =
  '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'

async function read(...paragraphs: string[]): Promise<readonly Paragraph[]> {
  const bytes = sampleDocument({
    paragraphs: [{ text: '首', more: `</w:p>${paragraphs.join('')}<w:p>` }],
    styles,
    numbering,
    theme,
  })
  return readDocument(await openWordPackage(bytes)).paragraphs.slice(1, -1)
}

const paragraph = (pPr: string, rPr = '') =>
  `<w:p><w:pPr>${pPr}</w:pPr><w:r><w:rPr>${rPr}</w:rPr><w:t>字</w:t></w:r></w:p>`
const inStyle = (id: string) => `<w:pStyle w:val="${id}"/>`

test('字符格式：文档默认、主题字体、样式（basedOn）、字符样式、直接格式，后者盖过前者', async () => {
  const cases: [pPr: string, rPr: string, expected: object][] = [
    ['', '', { eastAsia: '等线', ascii: 'Calibri', size: 16, bold: false, color: 'auto' }],
    [inStyle('Body'), '', { eastAsia: '仿宋', size: 16 }],
    [inStyle('Heavy'), '', { bold: true, size: 16 }],
    [inStyle('Heavy'), '<w:rStyle w:val="Strong"/>', { bold: false, color: 'FF0000' }],
    [inStyle('Heavy'), '<w:rStyle w:val="Strong"/><w:b/>', { bold: true }],
    [inStyle('Heavy'), '<w:b w:val="0"/><w:sz w:val="28"/>', { bold: false, size: 14 }],
    [inStyle('没有的样式'), '', { size: 16 }],
    [inStyle('Loop'), '', { italic: true }],
    ['', '<w:rFonts w:eastAsia="黑体;SimHei"/>', { eastAsia: '黑体' }],
    ['', '<w:rFonts w:eastAsia="黑体" w:eastAsiaTheme="minorEastAsia"/>', { eastAsia: '等线' }],
    ['', '<w:color w:val="123456" w:themeColor="accent1"/>', { color: '4472C4' }],
    ['', '<w:color w:val="123456" w:themeColor="text1"/>', { color: '000000' }],
  ]
  const found = await read(...cases.map(([pPr, rPr]) => paragraph(pPr, rPr)))
  for (const [at, [pPr, rPr, expected]] of cases.entries()) {
    const format = { ...found[at]?.runs[0]?.format }
    const named = Object.fromEntries(Object.keys(expected).map(key => [key, format[key as keyof typeof format]]))
    assert.deepEqual(named, expected, `${pPr} ${rPr}`)
  }
})

test('段落格式：编号的缩进在样式之上、直接格式之下；样式自带的编号在样式之下', async () => {
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  const cases: [pPr: string, expected: object][] = [
    ['', { align: 'both', after: 160, left: 0, firstLine: 0 }],
    [inStyle('Body'), { firstLineChars: 200, firstLine: 640 }],
    [`${inStyle('Body')}<w:ind w:firstLine="0" w:firstLineChars="0"/>`, { firstLineChars: 0, firstLine: 0 }],
    [numbered, { left: 720, firstLine: -360 }],
    [`${numbered}<w:ind w:left="0" w:firstLine="640"/>`, { left: 0, firstLine: 640 }],
    [inStyle('Listed'), { left: 100, firstLine: -360 }],
    [`${inStyle('Listed')}<w:numPr><w:numId w:val="0"/></w:numPr>`, { left: 100 }],
    ['<w:ind w:start="1cm" w:hanging="200" w:firstLine="300"/>', { left: 567, firstLine: -200 }],
    ['<w:spacing w:beforeAutospacing="1" w:line="300"/>', { before: 280, line: 300, lineRule: 'auto' }],
    [
      '<w:jc w:val="end"/><w:pPrChange w:id="1"><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>',
      { align: 'right' },
    ],
  ]
  const found = await read(...cases.map(([pPr]) => paragraph(pPr)))
  for (const [at, [pPr, expected]] of cases.entries()) {
    const format = { ...found[at]?.format }
    const named = Object.fromEntries(Object.keys(expected).map(key => [key, format[key as keyof typeof format]]))
    assert.deepEqual(named, expected, pPr)
  }
})

test('自动编号按印出来的样子读：一、1.1、1.2、二、2.1', async () => {
  const level = (at: number) => paragraph(`<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`)
  const found = await read(level(0), level(1), level(1), level(0), level(1))
  assert.deepEqual(
    found.map(({ label }) => label),
    ['一、', '一.1', '一.2', '二、', '二.1'],
  )
})

test('印出来的才是文字：插入的算，删去的、隐藏的、域代码、备用内容不算；文本框各成一段', async () => {
  const run = (content: string, rPr = '') => `<w:r><w:rPr>${rPr}</w:rPr>${content}</w:r>`
  const text = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`
  const box = (name: string, words: string) =>
    `<mc:${name}><w:drawing><w:txbxContent><w:p>${run(text(words))}</w:p></w:txbxContent></w:drawing></mc:${name}>`
  const found = await read(
    `<w:p><w:ins w:id="1">${run(text('甲'))}</w:ins><w:del w:id="2">${run('<w:delText>乙</w:delText>')}</w:del>${run(text('丙'), '<w:vanish/>')}${run('<w:tab/><w:noBreakHyphen/>')}${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText> PAGE </w:instrText>')}${run('<w:fldChar w:fldCharType="separate"/>')}${run(text('12'))}${run('<w:fldChar w:fldCharType="end"/>')}<w:hyperlink>${run(text('丁'))}</w:hyperlink></w:p>`,
    `<w:p>${run(`<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${box('Choice', '框')}${box('Fallback', '框')}</mc:AlternateContent>`)}${run(text('外'))}</w:p>`,
  )
  assert.deepEqual(
    found.map(one => [one.place, one.text]),
    [
      ['body', '甲\t-#丁'],
      ['body', '外'],
      ['box', '框'],
    ],
  )
})
