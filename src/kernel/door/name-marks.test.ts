import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markInFileName } from './marks.ts'

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
  ['机密报告.docx', '机密'],
  ['绝密名单（2）.xlsx', '绝密'],
  ['机密级文件清单.xlsx', '机密'],
  ['秘密材料.docx', '秘密'],
  ['报告_绝密_终稿.docx', '绝密'],
  ['报告-机密-2024.docx', '机密'],
  ['机密1.docx', '机密'],
  ['机密2024年3月.docx', '机密'],
  ['2024年机密件.docx', '机密'],
  ['报告(机密级).docx', '机密'],
  ['情况报告机密.docx', '机密'],
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
  '绝密_机密_秘密三级区别.docx',
  '保密法（绝密、机密、秘密）讲解.pptx',
  '绝密飞行影评.docx',
  '绝密543观后感.docx',
  '机密计算白皮书.pdf',
  '机密文件柜采购合同.docx',
  '机密级计算机管理规定.docx',
  '涉密人员审查表（秘密级）.docx',
  '期末绝密押题.pdf',
  '秘密会议纪要.docx',
  '秘密武器.jpg',
  '手机密码.txt',
  '商业机密保护.docx',
]

for (const name of cleanNames) {
  test(`文件名放行：${JSON.stringify(name)}`, () => {
    assert.equal(markInFileName(name), undefined)
  })
}
