import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { coverageOf } from './coverage.ts'
import { reportFaces } from './face-report.ts'
import { chooseFaces, freeFaces } from './faces.ts'
import { fontFolders } from './font-folders.ts'
import { openFaces } from './sfnt.ts'

const onlyFree = freeFaces()

test('without a single font of its own an office can print: each missing face is named with what stands in', () => {
  const report = reportFaces(onlyFree)
  assert.deepEqual(
    report.map(({ name }) => name),
    ['方正小标宋_GBK', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体'],
  )
  for (const { standIn } of report) assert.match(standIn ?? '', /^Noto (?:Serif|Sans) SC \d00$/)
})

test('a face in the office’s own folder is found by the name in it, whatever the file is called, and goes before all others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-fonts-'))
  try {
    const [noto] = onlyFree.all
    assert.ok(noto)
    copyFileSync(noto.file.path, join(folder, '1.ttf'))
    renameFamily(join(folder, '1.ttf'), 'Noto Serif SC', 'KaiTi_GB2312')
    writeFileSync(join(folder, 'broken.ttf'), 'not a font')
    const found = chooseFaces({ ...fontFolders(), office: [folder], machine: [] })
    assert.deepEqual(
      reportFaces(found).filter(({ standIn }) => standIn === undefined),
      [{ name: '楷体_GB2312' }],
    )
    assert.equal(found.chosen.kai.face.from, 'office')
    assert.deepEqual(openFaces(join(folder, 'broken.ttf')), [])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('姓名用字 镕喆堃昇玥珺赟璟 有字形；没有字形的字，指出来而不印方框', () => {
  assert.deepEqual(coverageOf('镕喆堃昇玥珺赟璟〔〕“”——％①', onlyFree).missing, [])
  assert.deepEqual(coverageOf('公文\u{10ffff}\u{e123}', onlyFree).missing, ['\u{10ffff}', '\u{e123}'])
})

/** Names are UTF-16 in the file and of one length, so that nothing moves. */
function renameFamily(path: string, from: string, to: string): void {
  const [face] = openFaces(path)
  const place = face?.tables.get('name')
  assert.ok(face && place)
  const wanted = Buffer.from(from, 'utf16le').swap16()
  const given = Buffer.from(to.padEnd(from.length).slice(0, from.length), 'utf16le').swap16()
  const bytes = readFileSync(path)
  const until = place.offset + place.length
  for (let at = bytes.indexOf(wanted, place.offset); at >= 0 && at < until; at = bytes.indexOf(wanted, at + 1))
    given.copy(bytes, at)
  writeFileSync(path, bytes)
}
