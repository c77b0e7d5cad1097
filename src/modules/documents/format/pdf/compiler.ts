import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { Face } from '../fonts/faces.ts'

const templates = join(import.meta.dirname, 'templates')

/** One for each folder and set of faces: to make one costs 40 ms, and nearly all documents share the first. */
const compilers = new Map<string, NodeCompiler>()

export interface Compiled {
  readonly document: NodeTypstDocument
  readonly compiler: NodeCompiler
}

/** Results of earlier documents are kept for this many later ones: below it memory stays flat, above it nothing is gained. */
const keptFor = 5

/**
 * Lays out a template with data that it reads as JSON: what a person wrote is never read as markup. `files` are pictures
 * by the name that the data gives them. Forms other than official documents have their templates in a folder of their own.
 */
export function compile(
  template: string,
  data: unknown,
  files: ReadonlyMap<string, Buffer>,
  faces: readonly Face[],
  folder = templates,
): Compiled {
  const compiler = compilerWith(faces, folder)
  compiler.resetShadow()
  compiler.mapShadow(join(folder, 'document.json'), Buffer.from(JSON.stringify(data)))
  for (const [name, bytes] of files) compiler.mapShadow(join(folder, name), bytes)
  const done = compiler.compile({ mainFilePath: join(folder, `${template}.typ`) })
  const error = done.hasError() ? done.takeError() : undefined
  if (error) throw new Error(`the template ${template} failed: ${JSON.stringify(compiler.fetchDiagnostics(error))}`)
  const document = done.result
  if (!document) throw new Error(`the template ${template} gave no document`)
  compiler.evictCache(keptFor)
  return { document, compiler }
}

function compilerWith(faces: readonly Face[], folder: string): NodeCompiler {
  const paths = [...new Set(faces.map(({ file }) => file.path))]
  const key = [folder, ...paths].join('\n')
  const known = compilers.get(key)
  if (known) return known
  const made = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: paths }] })
  compilers.set(key, made)
  return made
}
