import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cruise } from 'dependency-cruiser'
import config from '../.dependency-cruiser.mjs'

test('imports go one way, modules meet only in public.ts, and the checker really read the code', async () => {
  const { output } = await cruise(['src'], {
    ...config.options,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
  })
  assert.ok(typeof output === 'object')
  const { modules, summary } = output
  const wrong = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
  assert.deepEqual(wrong, [])
  // A checker that saw nothing finds nothing wrong.
  const read = modules.filter(one => one.source.startsWith('src/') && one.dependencies.length > 0)
  assert.ok(read.length > 150, `only ${read.length} files with imports were read`)
})
