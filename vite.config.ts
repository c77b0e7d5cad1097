import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { offlineShell } from './src/web/build/offline-shell.ts'
import { precompress } from './src/web/build/precompress.ts'
import { staticAntd } from './src/web/build/static-antd.ts'

export default defineConfig({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  plugins: [react(), staticAntd(), offlineShell(/\/supervision\/onsite\/web\/[a-z-]+-page\.tsx$/), precompress()],
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // A data: URL would need its own line in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        main: fileURLToPath(new URL('src/web/index.html', import.meta.url)),
        'shell-worker': fileURLToPath(new URL('src/web/offline/shell-worker.ts', import.meta.url)),
      },
      output: {
        // A worker keeps its address from version to version.
        entryFileNames: ({ name }) => (name === 'shell-worker' ? 'shell-worker.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          // What changes only when a dependency does keeps its name from release to release, and so stays in caches.
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|@tanstack)\// },
            // The small parts that most pages show, in one file instead of a dozen: where an office has no HTTP/2 yet, a
            // browser fetches six at a time. `confirm` stays out: it brings the form and antd's Select with it.
            { name: 'parts', test: /src\/(lib|web\/(ui\/(list\/|(?!confirm)[a-z-]+\.)|texts\/))/, minShareCount: 3 },
          ],
          includeDependenciesRecursively: false,
        },
      },
    },
  },
  server: { proxy: { '/api': process.env.HUIYIN_URL ?? 'http://127.0.0.1:8080' } },
})
