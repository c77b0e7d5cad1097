import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findClassificationMark, markInDocument, markInFileName } from './marks.ts'

/** Text that bears a mark wherever it stands, and the mark as it is told. */
const marked: readonly (readonly [text: string, found: string])[] = [
  ['机密★', '机密★'],
  ['绝密★20年', '绝密★20年'],
  ['秘密★5年', '秘密★5年'],
  ['机密★6个月', '机密★6个月'],
  ['机密★十年', '机密★十年'],
  ['绝密★三十年', '绝密★三十年'],
  ['绝密★长期', '绝密★长期'],
  ['机密★至2030年1月1日', '机密★至2030年1月1日'],
  ['机密★至二〇三〇年一月一日', '机密★至二〇三〇年一月一日'],
  ['机密★2030年1月1日', '机密★2030年1月1日'],
  ['绝密★启用前', '绝密★启用前'],
  ['秘密★公布前', '秘密★公布前'],
  ['秘密★解密', '秘密★解密'],
  ['机密☆10年', '机密★10年'],
  ['机密＊10年', '机密★10年'],
  ['机密*10年', '机密★10年'],
  ['机密*', '机密★'],
  ['机密⋆10年', '机密★10年'],
  ['机密✩', '机密★'],
  ['机密✭1年', '机密★1年'],
  ['机密⭐1年', '机密★1年'],
  ['机密∗1年', '机密★1年'],
  ['机 密 ★ 10 年', '机密★10年'],
  ['绝　密　★　２０年', '绝密★20年'],
  ['秘\u00a0密\u2003★', '秘密★'],
  ['机\t密\t★1年', '机密★1年'],
  ['机\u200b密\u200d★\ufeff10年', '机密★10年'],
  ['机\u00ad密★\ufe0f', '机密★'],
  ['机\u0336密\u0336★', '机密★'],
  ['绝\n密\n★\n20年', '绝密★20年'],
  ['绝\r\n密\r\n★', '绝密★'],
  ['机·密★10年', '机密★10年'],
  ['机-密-★10年', '机密★10年'],
  ['機密★10年', '机密★10年'],
  ['絕密★', '绝密★'],
  ['祕密★3年', '秘密★3年'],
  ['机密级★10年', '机密★10年'],
  ['本文件为秘密★3年，请妥善保管', '秘密★3年'],
  ['国家秘密★10年', '秘密★10年'],
  ['附件三\n机密★\n关于有关情况的报告', '机密★'],
  ['机密★★★', '机密★'],
  ['密级：机密', '机密'],
  ['密 级: 绝 密', '绝密'],
  ['文号\t密级\n密级\n秘密\n紧急程度', '秘密'],
  ['000001\n机密\n特急', '机密'],
  ['份号：000012 绝密', '绝密'],
  ['000001 秘密★1年', '秘密★1年'],
  ['某发〔2024〕3号 机密', '机密'],
  ['某发〔2024〕机密3号', '机密'],
  ['某办机密〔2024〕3号', '机密'],
  ['〔机密〕', '机密'],
  ['转来〔秘密〕件一份', '秘密'],
  ['【秘密】关于有关情况的报告', '秘密'],
]

for (const [text, found] of marked) {
  test(`拦下：${JSON.stringify(text)}`, () => {
    assert.equal(findClassificationMark(text)?.found, found)
    assert.equal(findClassificationMark(`各科室：\n现将材料转来。\n${text}`)?.found, found)
  })
}

/** Text that speaks of secrets, or looks like a mark, and must be let in. */
const lookAlikes: readonly string[] = [
  '机密',
  '工作秘密',
  '商业秘密',
  '内部资料',
  '内部资料 注意保存',
  '秘密会见',
  '国家秘密',
  '机密性',
  '完整性、机密性★★★',
  '保守秘密',
  '涉及国家秘密的，依照有关法律的规定执行',
  '绝密文件属于国家秘密',
  '国家秘密的密级分为绝密、机密、秘密三级。',
  '绝密级国家秘密是最重要的国家秘密，泄露会使国家安全和利益遭受特别严重的损害',
  '绝密级不超过三十年，机密级不超过二十年，秘密级不超过十年',
  '泄露国家秘密或者工作秘密',
  '公开后可能损害商业秘密、个人隐私的政府信息',
  '开发商以商业机密为由拒绝提供施工图纸',
  '这已是公开的秘密',
  '有的人拿着与真题一样的绝密纸条',
  '路过的时候才发现了机密。原来',
  '密级：绝密、机密、秘密',
  '密级：机密性要求',
  '密级：绝密/机密/秘密/非密',
  '密级：绝密□ 机密□ 秘密□',
  '知悉机密级以上国家秘密的，应当作出书面记录',
  '**机密** 是第二级',
  '**绝密**30年、**机密**20年',
  '*秘密*是第三级',
  '__机密*__',
  '商业秘密★★★',
  '商业秘密*',
  '国家秘密★★★（重点）',
  '保守国家秘密* 见注一',
  '秘密分为绝密、机密、秘密\n★ 重点提示',
  '★ 保守秘密',
  '满意度★★★★★ 秘书科',
  '手机密码*为必填项',
  '司机密切配合★',
  '请输入秘密码*',
  '邮编410000 秘密举报',
  '编号123456\n秘密会见纪要',
  '侵犯商业秘密（2019）民终12号',
  '(2019)秘密会见一案',
  '[秘密](https://example.org/secret)花园读后感',
  '《秘密》读书笔记',
  '机要秘书★先进个人',
  '非密★',
  '亲密★好友',
  '密级确定的权限',
]

for (const text of lookAlikes) {
  test(`放行：${JSON.stringify(text)}`, () => {
    assert.equal(findClassificationMark(text), undefined)
    assert.equal(findClassificationMark(`来信说：${text}`), undefined)
  })
}

const markedPages: readonly (readonly [text: string, found: string])[] = [
  ['机密\n某市人民政府办公室文件', '机密'],
  ['\n\n  绝 密\n特急\n某委文件', '绝密'],
  ['000001\n秘　密\n特急', '秘密'],
  ['机密 20年\n特急', '机密'],
  ['机密  特急\n某委文件', '机密'],
  ['特急 机密\n某委文件', '机密'],
  ['（机密）\n关于有关情况的报告', '机密'],
  ['绝密 启用前\n考试试题', '绝密'],
  ['机密\t\t\t签发人：某某', '机密'],
  ['绝\n密\n某委文件', '绝密'],
  ['机密文件\n关于有关情况的报告', '机密'],
  ['某委办公室\n某委发〔2024〕1号\n秘密\n关于有关情况的报告', '秘密'],
]

for (const [text, found] of markedPages) {
  test(`首页左上区单独出现密级的拦下：${JSON.stringify(text)}`, () => {
    assert.equal(markInDocument(text)?.found, found)
  })
}

const cleanPages: readonly string[] = [
  '秘密会见\n某日',
  '机密性\n完整性\n可用性',
  '国家秘密\n商业秘密',
  '一\n二\n三\n四\n五\n六\n七\n八\n机密\n到此为止',
  '保密知识\n国家秘密的密级分为绝密、机密、秘密三级',
  '机\n关\n保密工作要点',
  '国家秘密的密级\n绝密\n机密\n秘密',
  '绝密\n机密\n秘密',
  '（一）绝密级国家秘密\n（二）机密级国家秘密',
]

for (const text of cleanPages) {
  test(`首页不是标志的放行：${JSON.stringify(text)}`, () => {
    assert.equal(markInDocument(text), undefined)
  })
}

const markedNames: readonly (readonly [name: string, found: string])[] = [
  ['(机密)关于有关情况的报告.docx', '机密'],
  ['（绝密）报告.pdf', '绝密'],
  ['关于有关情况的报告（秘密）.docx', '秘密'],
  ['机密-关于有关情况的报告.docx', '机密'],
  ['绝密_名单.xlsx', '绝密'],
  ['机密 名单.xlsx', '机密'],
  ['【秘密】名单.xlsx', '秘密'],
  ['[机密]名单.xlsx', '机密'],
  ['机密.docx', '机密'],
  ['绝密级.docx', '绝密'],
  ['机密关于有关情况的报告.docx', '机密'],
  ['001机密-报告.docx', '机密'],
  ['报告-机密.docx', '机密'],
  ['报告_秘密.ofd', '秘密'],
  ['报告★机密★1年.pdf', '机密★1年'],
  ['秘密10年 名单.doc', '秘密'],
  ['密级机密-名单.doc', '机密'],
  ['机密/名单.xlsx', '机密'],
  ['材料\\(绝密)名单.xlsx', '绝密'],
  ['（機密）名单.docx', '机密'],
  ['（机\u200b密）名单.docx', '机密'],
  ['（机密★１０年）名单.docx', '机密★10年'],
]

for (const [name, found] of markedNames) {
  test(`文件名拦下：${JSON.stringify(name)}`, () => {
    assert.equal(markInFileName(name)?.found, found)
  })
}

const cleanNames: readonly string[] = [
  '商业秘密保护办法.docx',
  '国家秘密定密管理暂行规定.pdf',
  '机密性要求-密码应用.docx',
  '秘密花园读书会通知.docx',
  '秘密会见纪要.docx',
  '《秘密》读书笔记.docx',
  '保守国家秘密法(2024-02-27).md',
  '保守国家秘密法实施条例（2024修订）.pdf',
  '保密工作-机密文件管理办法.docx',
  '涉密人员（秘密级）审查表.docx',
  '政府信息公开与商业秘密.docx',
  '工作秘密管理办法.docx',
  '保密知识-国家秘密.pptx',
  '亲密-无间.png',
  '商业 秘密.docx'.replace(' ', ''),
]

for (const name of cleanNames) {
  test(`文件名放行：${JSON.stringify(name)}`, () => {
    assert.equal(markInFileName(name), undefined)
  })
}

test('标志的位置按原文的字符计，密级按标志', () => {
  assert.deepEqual(findClassificationMark('来文\u200b：机\u200b密★10年，'), {
    found: '机密★10年',
    at: 4,
    level: '机密',
  })
  assert.deepEqual(markInDocument('\n 绝密 \n正文'), { found: '绝密', at: 2, level: '绝密' })
  assert.deepEqual(markInDocument('\n 绝\n密\n正文'), { found: '绝密', at: 2, level: '绝密' })
  assert.deepEqual(markInFileName('材料/(秘密)甲.docx'), { found: '秘密', at: 4, level: '秘密' })
})

test('a text made to be slow is not', () => {
  const hostile = [
    '机 '.repeat(50_000),
    `${'机密 '.repeat(40_000)}`,
    `密级：${' '.repeat(100_000)}`,
    '1'.repeat(100_000),
  ]
  for (const text of hostile) {
    const started = performance.now()
    markInDocument(`${text}密`)
    assert.ok(performance.now() - started < 20_000, `${text.slice(0, 6)}… took ${performance.now() - started} ms`)
  }
})
