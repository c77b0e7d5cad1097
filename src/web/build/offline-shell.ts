import { hash } from 'node:crypto'
import type { Plugin, Rolldown } from 'vite'

const workerFile = 'shell-worker.js'
type Chunk = Rolldown.OutputChunk

/**
 * Tells the worker which files the pages whose source matches `pages` are built of: the application itself and those pages, with all
 * that they load at once. Another version of any of them makes another worker, which the browser then takes.
 */
export function offlineShell(pages: RegExp): Plugin {
  return {
    name: 'offline-shell',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter(one => one.type === 'chunk')
        const worker = chunks.find(chunk => chunk.fileName === workerFile)
        const main = chunks.find(chunk => chunk.isEntry && chunk !== worker)
        const opened = chunks.filter(chunk => pages.test(chunk.facadeModuleId ?? ''))
        if (!worker || !main || opened.length === 0)
          this.error('the worker, or the pages that it opens, are not in the build')
        const files = filesOf([main, ...opened], bundle)
        const version = hash('sha256', files.join('\n'), 'hex').slice(0, 16)
        const shell = { version, entry: main.fileName, files: files.map(file => `/${file}`) }
        worker.code = worker.code.replaceAll('__SHELL__', () => JSON.stringify(shell))
      },
    },
  }
}

function filesOf(from: readonly Chunk[], bundle: Rolldown.OutputBundle): readonly string[] {
  const chunks = new Set(from)
  // A Set goes on to what is added while it is walked.
  for (const chunk of chunks)
    for (const name of chunk.imports) {
      const imported = bundle[name]
      if (imported?.type === 'chunk') chunks.add(imported)
    }
  const files = [...chunks].flatMap(({ fileName, viteMetadata }) => [
    fileName,
    ...(viteMetadata?.importedCss ?? []),
    ...(viteMetadata?.importedAssets ?? []),
  ])
  return [...new Set(files)].sort()
}
