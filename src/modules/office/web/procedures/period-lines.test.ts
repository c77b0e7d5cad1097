import assert from 'node:assert/strict'
import { test } from 'node:test'
import { periodLines } from './period-lines.ts'

const fields = {
  track: {
    type: 'choice',
    title: { zh: '办理方式', en: 'Track' },
    choices: { petition: { zh: '信访', en: 'Petition' }, hotline: { zh: '热线', en: 'Hotline' } },
  },
} as const

test('A period that depends on nothing is one line', () => {
  assert.deepEqual(
    periodLines({ months: 3 }, fields, {}).map(line => line.zh),
    ['3 个月'],
  )
})

test('A period by field is a line a case, and a figure of the office is the one that it has set', () => {
  const periods = {
    byField: 'track',
    otherwise: 'petition',
    periods: { petition: { days: 60 }, hotline: { workingDays: { setting: 'answer', default: 5 } } },
  } as const
  const said = (settings: Record<string, number>) => periodLines(periods, fields, settings).map(line => line.zh)
  assert.deepEqual(said({}), ['信访：60 日', '热线：5 个工作日（由本机关设定）'])
  assert.deepEqual(said({ answer: 3 }), ['信访：60 日', '热线：3 个工作日（由本机关设定）'])
})
