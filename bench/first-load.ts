import { readFile, stat } from 'node:fs/promises'

/**
 * What a browser with an empty cache fetches to show a page: the JavaScript and CSS of the shell and of the page, all that
 * they import, as they go over the wire (brotli). Fails where the JavaScript is more than the budget.
 *
 *   node bench/first-load.ts [page, such as desk/web/tasks/desk-page.tsx] [--json]
 */
const budgetInKB = 300
const built = new URL(process.env.HUIYIN_WEB ?? '../dist/web/', import.meta.url)

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

type Manifest = Readonly<Record<string, Chunk>>

async function readManifest(): Promise<Manifest> {
  return JSON.parse(await readFile(new URL('.vite/manifest.json', built), 'utf8'))
}

/** The files of a chunk and of everything that it imports before it runs. */
function filesOf(manifest: Manifest, keys: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const files = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`the manifest has no ${key}`)
    if (seen.has(key)) return
    seen.add(key)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  for (const key of keys) visit(key)
  return files
}

async function kilobytes(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async file => (await stat(new URL(`${file}.br`, built))).size))
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 102.4) / 10
}

const manifest = await readManifest()
const wanted = process.argv[2]?.startsWith('--') ? undefined : process.argv[2]
const ending = wanted ?? 'desk/web/tasks/desk-page.tsx'
const page = Object.keys(manifest).find(key => key.endsWith(ending))
if (!page) throw new Error(`no page ends with ${ending}`)
const files = [...filesOf(manifest, ['index.html', page])]
const js = await kilobytes(files.filter(file => file.endsWith('.js')))
const css = await kilobytes(files.filter(file => file.endsWith('.css')))
if (process.argv.includes('--json')) console.log(JSON.stringify({ page, js, css, budgetInKB }))
else console.log(`${page}: ${js} KB of JavaScript, ${css} KB of CSS (brotli); at most ${budgetInKB} KB of JavaScript`)
if (js > budgetInKB) process.exitCode = 1
