import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { freeFaces } from './faces.ts'
import { glyphsOf } from './glyphs.ts'
import { namesOf } from './names.ts'
import { openFaces } from './sfnt.ts'
import { reasonNotToEmbed, subset } from './subset.ts'

const { face } = freeFaces().chosen.body
const text = '国务院办公厅关于喆堃〔2026〕12号—①é'

test('a part of a face holds the characters asked for and no others, drawn as in the whole', () => {
  assert.equal(reasonNotToEmbed(face), undefined)
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-subset-'))
  try {
    const path = join(folder, 'part.ttf')
    const bytes = subset(face, text)
    writeFileSync(path, bytes)
    assert.ok(bytes.length < 40_000, `${bytes.length} bytes`)
    const [part] = openFaces(path)
    assert.ok(part)
    assert.equal(namesOf(part)?.postScript, face.postScript)
    const glyphOf = glyphsOf(part)
    for (const character of text) assert.ok(glyphOf(character.codePointAt(0) ?? 0) > 0, character)
    assert.equal(glyphOf('汛'.codePointAt(0) ?? 0), 0)
    assert.deepEqual(outlines(path), outlines(face.file.path), 'drawn alike')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

/** What the characters are drawn as, each outline in SVG. */
function outlines(font: string): string[] {
  const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: [font] }] })
  const source = `#set text(font: "${face.family}", fallback: false)\n#"${text}"`
  const svg = compiler.plainSvg({ mainFileContent: source })
  const found = [...svg.matchAll(/ d="([^"]{20,})"/g)].map(([, outline = '']) => outline)
  assert.ok(found.length >= 18, `${found.length} outlines`)
  return [...new Set(found)].toSorted()
}
