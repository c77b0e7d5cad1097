import { glob, readFile } from 'node:fs/promises'
import type { Plugin, Rolldown } from 'vite'
import { extractStyles } from './extract-styles.ts'
import { type StyleCall, styleCalls, withoutStyles } from './style-calls.ts'

const virtualId = 'virtual:antd.css'
const source = new URL('../../', import.meta.url)

/**
 * antd's styles as one plain style sheet, made at build from the parts that our pages import. The functions that would
 * compute them in the browser are taken out: 40 KB less to load compressed, nothing to compute, and a content security
 * policy without 'unsafe-inline'. Refuses to build where a part is used whose styles are not in the sheet.
 * In development antd styles itself.
 */
export function staticAntd(): Plugin {
  let extracted: ReturnType<typeof extractStyles> | undefined
  const calls = new Map<string, readonly StyleCall[]>()
  return {
    name: 'static-antd',
    apply: 'build',
    enforce: 'pre',
    resolveId: source => (source === virtualId ? `\0${virtualId}` : undefined),
    async load(id) {
      if (id !== `\0${virtualId}`) return replacementOf(id)
      extracted = extractStyles(await importedParts())
      return extracted.css
    },
    transform: {
      filter: { id: /\/antd\/es\/.*\.js$/ },
      handler(code, id) {
        const found = styleCalls(code, this.parse)
        if (found.length === 0) return undefined
        calls.set(id, found)
        return withoutStyles(code, found)
      },
    },
    generateBundle(_options, bundle) {
      const missing = usedStyles(bundle, calls).filter(part => !extracted?.parts.has(part))
      if (missing.length > 0) this.error(`add specimens: used, but without styles: ${missing.join(', ')}`)
    },
  }
}

/** Every name that a page imports from antd. */
async function importedParts(): Promise<Set<string>> {
  const names = new Set<string>()
  for await (const file of glob(['web/**/*.tsx', 'modules/**/web/**/*.tsx'], { cwd: source })) {
    const imports = (await readFile(new URL(file, source), 'utf8')).matchAll(/import \{([^}]+)\} from 'antd'/g)
    for (const [, list = ''] of imports) {
      for (const name of list.split(',').map(part => part.trim())) if (/^[A-Z]/.test(name)) names.add(name)
    }
  }
  return names
}

/** Modules of antd that only serve styling at run time, and what takes their place. */
function replacementOf(id: string): string | undefined {
  if (id.endsWith('/antd/es/theme/util/useResetIconStyle.js')) return 'export default () => {}'
  if (id.endsWith('/@rc-component/util/es/Dom/dynamicCSS.js')) {
    return `export * from ${JSON.stringify(new URL('../theme/constructed-css.ts', import.meta.url).pathname)}`
  }
  if (id.endsWith('/antd/es/theme/util/genStyleUtils.js')) {
    return `export * from ${JSON.stringify(new URL('../theme/static-style-hooks.ts', import.meta.url).pathname)}`
  }
  return undefined
}

function usedStyles(bundle: Rolldown.OutputBundle, calls: ReadonlyMap<string, readonly StyleCall[]>): string[] {
  const chunks = Object.values(bundle).filter(output => output.type === 'chunk')
  const kept = chunks.flatMap(chunk => chunk.moduleIds.filter(id => (chunk.modules[id]?.renderedLength ?? 0) > 0))
  return kept.flatMap(id => calls.get(id) ?? []).map(call => call.part)
}
