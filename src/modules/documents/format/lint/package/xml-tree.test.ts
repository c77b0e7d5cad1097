import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#kernel/refusal.ts'
import { declarePrefix, insert, remove, setAttributes, writeXml } from './change-xml.ts'
import { child, descendants, parseXml, type XmlElement } from './xml-tree.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const of = (body: string, prefix = 'w') =>
  Buffer.from(`<?xml version="1.0"?>\r\n<${prefix}:d xmlns:${prefix}="${word}">${body}</${prefix}:d>`)

test('未改动的，写回来逐字不差：空元素、引号、注释、CDATA、换行、罕见字', () => {
  const source = of(`<w:a x='1'  y="&quot;"></w:a>\r\n<!-- 注 --><w:b /><![CDATA[<x>]]>𠮷😀&amp;<w:c>\r\n</w:c>`)
  const tree = parseXml(source)
  assert.equal(writeXml(tree), source.toString())
  const touchAll = (element: XmlElement): void => {
    element.touched = true
    element.children.forEach(touchAll)
  }
  touchAll(tree.root)
  assert.equal(writeXml(tree), source.toString())
})

test('罕见字和换行之后，位置仍然准确', () => {
  const tree = parseXml(of('<w:t>𠮷\r\n😀</w:t><w:b w:val="1"/>'))
  setAttributes(child(tree.root, 'w:b') as XmlElement, { 'w:val': '2<"' })
  assert.ok(writeXml(tree).endsWith('<w:t>𠮷\r\n😀</w:t><w:b w:val="2&lt;&quot;"/></w:d>'))
})

test('加入、删去、改属性，只动那一处', () => {
  const tree = parseXml(of('<w:p><w:pPr/><w:x  a="1" /></w:p> <w:q>乙</w:q>'))
  const properties = [...descendants(tree.root, 'w:pPr')][0] as XmlElement
  insert(properties, 'w:jc', { 'w:val': 'center' }, () => false)
  insert(properties, 'w:ind', {}, name => name === 'w:jc')
  remove(child(tree.root, 'w:q') as XmlElement)
  assert.ok(writeXml(tree).endsWith('><w:p><w:pPr><w:ind/><w:jc w:val="center"/></w:pPr><w:x  a="1" /></w:p> </w:d>'))
})

test('文件用别的前缀，照样认得，写回时仍用它的前缀', () => {
  const tree = parseXml(of('<ns0:p ns0:val="1"/>', 'ns0'))
  const paragraph = child(tree.root, 'w:p') as XmlElement
  assert.equal(paragraph.attributes['w:val'], '1')
  insert(paragraph, 'w:pPr', { 'w:val': '2' }, () => false)
  declarePrefix(tree, 'r', 'urn:r')
  assert.match(
    writeXml(tree),
    /<ns0:d xmlns:ns0="[^"]*" xmlns:r="urn:r"><ns0:p ns0:val="1"><ns0:pPr ns0:val="2"\/><\/ns0:p>/,
  )
})

test('带 DTD 的、残缺的，不读', () => {
  for (const [source, code] of [
    ['<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>', 'file-unsafe'],
    ['<d><e></d>', 'file-damaged'],
    ['<e>'.repeat(600) + '</e>'.repeat(600), 'file-unsafe'],
  ] as const) {
    assert.throws(
      () => parseXml(Buffer.from(source)),
      error => isRefusal(error) && error.code === code,
    )
  }
})
