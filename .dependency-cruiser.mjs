/** Imports go one way: lib, law ← kernel ← modules ← server, cli. Read by `test/architecture.test.ts`. */
const no = (name, from, to, comment) => ({ name, severity: 'error', from, to, comment })

export default {
  forbidden: [
    no(
      'no-cycle',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'a cycle has no direction; types have none to begin with',
    ),
    no(
      'lib-stands-alone',
      { path: '^src/lib/' },
      { path: '^src/', pathNot: '^src/lib/' },
      'lib is as useful to another program',
    ),
    no(
      'law-knows-only-lib',
      { path: '^src/law/' },
      { path: '^src/', pathNot: '^src/(law|lib)/' },
      'law stands below the kernel',
    ),
    no(
      'kernel-names-no-module',
      { path: '^src/kernel/' },
      { path: '^src/', pathNot: '^src/(kernel|law|lib)/' },
      'the kernel names no module',
    ),
    no(
      'modules-meet-in-public',
      { path: '^src/modules/([^/]+)/', pathNot: ['/web/', '\\.test\\.ts$'] },
      { path: '^src/modules/', pathNot: ['^src/modules/$1/', '/public\\.ts$'] },
      'modules meet only through public.ts; a test may ask what another module is asked over HTTP',
    ),
    no(
      'modules-stand-below',
      { path: '^src/modules/', pathNot: ['/web/', '\\.test\\.ts$', '-process\\.ts$'] },
      { path: '^src/(server|cli|web)/' },
      'server and cli are entry points',
    ),
    no(
      'pages-hold-no-rules',
      { path: '^src/(web|modules/.+/web)/', pathNot: ['\\.test\\.ts$', '^src/web/build/'] },
      {
        path: '^src/(kernel|modules|server|cli|law)/',
        pathNot: [
          '/web/',
          '^src/kernel/refusal\\.ts$',
          '^src/kernel/http/(client|client-types|endpoint)\\.ts$',
          '/contract\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
      'the browser knows contracts, never rules',
    ),
    no('no-orphan-import', {}, { couldNotResolve: true, pathNot: '^virtual:' }, 'what is imported exists'),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['node_modules', '\\?'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
