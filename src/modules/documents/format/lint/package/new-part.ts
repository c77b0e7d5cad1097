import { damaged } from '#kernel/file/file-refusals.ts'
import { insert, setAttributes } from './change-xml.ts'
import { relationsPart, type WordPackage } from './word-package.ts'
import { childrenOf } from './xml-tree.ts'

/** Parts that a change adds to a package. */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Beside the main part, under this name or the next that is free. Returns what the main part calls it. */
export function addPart(pack: WordPackage, name: string, xml: string, contentType: string): string {
  const types = pack.tree('[Content_Types].xml')?.root
  if (!types) throw damaged()
  const folder = pack.main.slice(0, pack.main.lastIndexOf('/') + 1)
  let target = `${name}.xml`
  for (let again = 2; pack.parts.has(`${folder}${target}`); again++) target = `${name}-${again}.xml`
  pack.parts.set(`${folder}${target}`, new TextEncoder().encode(`${declaration}${xml}`))
  insert(types, 'Override', { PartName: `/${folder}${target}`, ContentType: contentType }, () => false)
  return target
}

/** A template becomes a document by its content type alone. Says whether it was one. */
export function makeDocument(pack: WordPackage): boolean {
  const types = pack.tree('[Content_Types].xml')?.root
  const main = types?.children.find(({ attributes }) => attributes.PartName === `/${pack.main}`)
  const type = main?.attributes.ContentType ?? ''
  if (!main || !type.includes('template.main+xml')) return false
  setAttributes(main, { ContentType: type.replace('template.main+xml', 'document.main+xml') })
  return true
}

/** From the main part; returns the id. The type is written as the file's other relations write theirs. */
export function addRelation(pack: WordPackage, type: string, target: string): string {
  const part = relationsPart(pack.main)
  if (!pack.parts.has(part)) addRelationsPart(pack, part)
  const root = pack.tree(part)?.root
  if (!root) throw damaged()
  const known = childrenOf(root, 'Relationship')
  const ids = new Set(known.map(({ attributes }) => attributes.Id))
  const id = Array.from({ length: ids.size + 1 }, (_, at) => `rIdGbt${at + 1}`).find(one => !ids.has(one)) ?? ''
  const sample = known.find(({ attributes }) =>
    /\/relationships\/(?:styles|settings|theme)$/.test(attributes.Type ?? ''),
  )
  const base = sample?.attributes.Type?.replace(/[^/]*$/, '') ?? transitional
  insert(root, 'Relationship', { Id: id, Type: `${base}${type}`, Target: target }, () => false)
  return id
}

const transitional = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'

function addRelationsPart(pack: WordPackage, part: string): void {
  const xml = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
  pack.parts.set(part, new TextEncoder().encode(`${declaration}${xml}`))
}
