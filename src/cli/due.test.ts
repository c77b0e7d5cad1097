import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import test from 'node:test'
import { promisify } from 'node:util'
import { appliesTo, resolvePeriod } from '#kernel/procedure/period.ts'
import { fieldCases } from '#kernel/procedure/walk-procedure.ts'
import { addDays, addMonths, type Day, day } from '#lib/day.ts'
import { nationalCalendar } from '#test/clocks.ts'
import { answerDue } from './due.ts'
import { kinds } from './kinds.ts'

const now = new Date('2026-11-24T03:00:00Z')
const ask = (options: Parameters<typeof answerDue>[0]) => answerDue(options, { LANG: 'zh_CN.UTF-8' }, now)
const disclosure = { kind: 'disclosure-request', limit: 'answer' }
const dueOn = (options: Parameters<typeof answerDue>[0]) => JSON.parse(ask({ ...options, json: true }).text).dueOn

const run = promisify(execFile)
/** The command as a process of its own, in another time zone. */
async function spawned(env: Record<string, string>, ...args: string[]) {
  const script =
    "import { dueCommand } from './src/cli/due.ts'; await dueCommand().parseAsync(process.argv.slice(1), { from: 'user' })"
  const options = { cwd: new URL('../..', import.meta.url), env: { PATH: process.env.PATH, ...env } }
  return run(process.execPath, ['--input-type=module', '-e', script, '--', ...args], options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
}

test('the answer is the same wherever the machine stands, and unambiguous to another program', async () => {
  const args = ['--kind', 'disclosure-request', '--limit', 'answer', '--start', '2026-02-10', '--json']
  const answers = await Promise.all(
    ['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati'].map(TZ => spawned({ TZ, LANG: 'C.UTF-8' }, ...args)),
  )
  for (const { code, stdout } of answers) assert.deepEqual([code, stdout], [0, answers[0]?.stdout])
  const { arithmetic, ...answer } = JSON.parse(answers[0]?.stdout ?? '')
  assert.deepEqual(answer, {
    kind: 'disclosure-request',
    limit: 'answer',
    fields: {},
    startOn: '2026-02-10',
    startedOn: '2026-02-10',
    dueOn: '2026-03-16',
    dueAt: '2026-03-16T16:00:00.000Z',
    status: 'running',
    yellowOn: '2026-03-11',
    extensionsUsed: 0,
  })
  assert.equal(arithmetic.length, 7)
})

test('a process says by its exit code whether it answered, could not, or did not understand', async () => {
  const [refused, unknown, option] = await Promise.all([
    spawned({}, '--kind', 'proposal', '--limit', 'answer', '--start', '2027-01-04'),
    spawned({}, '--kind', 'proposal', '--limit', 'reply', '--start', '2026-01-04'),
    spawned({}, '--sort', 'proposal'),
  ])
  assert.deepEqual([refused?.code, unknown?.code, option?.code], [1, 2, 2])
  assert.match(refused?.stderr ?? '', /2027年.*导入/)
  assert.match(unknown?.stderr ?? '', /answer（答复）/)
})

test('every limit of every kind, from odd days, is due on the day that a plain count gives', () => {
  const starts = [
    '2024-02-29',
    '2025-08-31',
    '2025-11-30',
    '2026-01-31',
    '2026-02-14',
    '2026-02-17',
    '2026-04-30',
    '2026-05-01',
    '2026-05-31',
    '2026-10-01',
  ]
  let checked = 0
  for (const procedure of kinds) {
    for (const [limit, spec] of Object.entries(procedure.limits)) {
      for (const fields of fieldCases(procedure).filter(each => appliesTo(spec, each))) {
        const { unit, count } = resolvePeriod(spec.period, fields, () => undefined)
        for (const start of starts.map(day)) {
          if (endsUnknown(start, unit, count)) continue
          const acts = { kind: procedure.key, limit, start, set: settable(procedure.key, limit, fields) }
          assert.equal(dueOn(acts), plainCount(start, unit, count), `${procedure.key} ${limit} ${start}`)
          checked += 1
        }
      }
    }
  }
  assert.ok(checked > 500, `only ${checked} were checked`)
})

/** It ends in a year whose holidays are still to be arranged. */
function endsUnknown(start: Day, unit: string, count: number): boolean {
  const end =
    unit === 'months' ? addMonths(start, count) : addDays(start, unit === 'days' ? count : Math.ceil(count * 1.5))
  return end >= '2027'
}

/** The limit's own fields among the case's: the command refuses what makes no difference. */
function settable(kind: string, limit: string, fields: Readonly<Record<string, string>>): string[] {
  const answer = ask({ kind, limit, start: '2026-03-02', json: true, set: [] })
  const own = answer.exitCode === 0 ? Object.keys(JSON.parse(answer.text).fields) : []
  return own.map(field => `${field}=${fields[field]}`)
}

function plainCount(start: Day, unit: string, count: number): Day {
  if (unit === 'days') return nationalCalendar.firstWorkedFrom(addDays(start, count))
  if (unit === 'months') return nationalCalendar.firstWorkedFrom(addMonths(start, count))
  assert.equal(unit, 'workingDays')
  return nationalCalendar.workedDayAfter(start, count)
}

test('暂停与延长一并推算', () => {
  const event = ['consultThirdParty=2026-09-15', 'concludeThirdParty=2026-09-21', 'grantExtension=2026-09-22']
  assert.equal(dueOn({ ...disclosure, start: '2026-09-10', event }), '2026-11-18')
  assert.equal(
    dueOn({ ...disclosure, start: '2026-09-10', event: [...event.slice(0, 2), 'grantExtension=2026-09-22@10'] }),
    '2026-11-04',
  )
})

test('暂停中的，按今天恢复推算；可另指定“今天”', () => {
  const held = { ...disclosure, start: '2026-09-10', event: ['consultThirdParty=2026-09-15'], json: true } as const
  const answer = JSON.parse(ask({ ...held, today: '2026-09-21' }).text)
  assert.deepEqual([answer.status, answer.dueOn], ['paused', '2026-10-21'])
})

test('登记项不同，期限不同；不适用的，说明适用于什么', () => {
  const request = { kind: 'citizen-request', limit: 'answer', start: '2026-02-10' }
  assert.equal(dueOn(request), '2026-04-13')
  assert.equal(dueOn({ ...request, set: ['track=hotline'] }), '2026-02-24')
  const { exitCode, text } = ask({ ...request, limit: 'inform', set: ['track=hotline'] })
  assert.deepEqual([exitCode, text], [2, '此期限只适用于 --set track=petition 的事项。'])
})

test('指定的日期代替推算的日期', () => {
  const instruction = { kind: 'leader-instruction', limit: 'answer', start: '2026-03-02' }
  assert.equal(dueOn({ ...instruction, event: ['assign=2026-03-02:2026-03-08'] }), '2026-03-08')
})

test('what was not understood is named together with what there is', () => {
  const start = '2026-09-10'
  const cases: [Parameters<typeof answerDue>[0], RegExp][] = [
    [{}, /请给出 --kind，可选：citizen-request（群众诉求）/],
    [{ kind: 'disclosure' }, /--kind 没有“disclosure”，可选：.*disclosure-request（政府信息公开申请）/],
    [{ kind: 'proposal', limit: 'toString' }, /--limit 没有“toString”，可选：answer（答复）/],
    [{ ...disclosure, start: '2026-02-30' }, /“2026-02-30”不是/],
    [{ ...disclosure }, /--start 须给出存在的日期/],
    [
      { ...disclosure, start, event: ['extend=2026-09-20'] },
      /--event 没有“extend”，可选：.*grantExtension（批准延期）/,
    ],
    [{ ...disclosure, start, event: ['grantExtension=20260920'] }, /“20260920”不是/],
    [{ ...disclosure, start, event: ['grantExtension=2026-09-20@21'] }, /1 至 20 的整数/],
    [{ ...disclosure, start, event: ['deliver=2026-09-20@2'] }, /deliver 不延长此期限/],
    [{ ...disclosure, start, event: ['deliver=2026-09-01'] }, /早于起算之日 2026-09-10/],
    [{ ...disclosure, start, event: ['assign=2026-09-11:2026-09-20'] }, /assign 不能指定此期限的到期日/],
    [{ ...disclosure, start, event: ['grantExtension=2026-09-20', 'grantExtension=2026-09-21'] }, /只能延长 1 次/],
    [{ ...disclosure, start, set: ['track=hotline'] }, /此期限不随登记项变化/],
    [{ kind: 'proposal', limit: 'answer', start, set: ['body=un'] }, /npc（人大代表建议）、cppcc（政协提案）/],
    [
      { kind: 'proposal', limit: 'answer', start, set: ['size=big'] },
      /可选：body（建议或提案）、difficulty（办理难度）/,
    ],
    [{ ...disclosure, start, today: 'today' }, /--today 须给出存在的日期/],
  ]
  for (const [options, message] of cases) {
    const { exitCode, text } = ask(options)
    assert.equal(exitCode, 2, JSON.stringify(options))
    assert.match(text, message)
  }
})

test('a year without data is refused in words, or as data for a program', () => {
  const { exitCode, text } = ask({ ...disclosure, start: '2026-12-10', json: true })
  assert.equal(exitCode, 1)
  const { refusal } = JSON.parse(text)
  assert.deepEqual([refusal.code, refusal.status, refusal.details], ['calendar-year-missing', 409, { year: 2027 }])
})

test('Chinese unless the environment or --lang says English', () => {
  const options = { ...disclosure, start: '2026-02-10' }
  assert.match(answerDue(options, {}, now).text, /到期日 2026-03-16/)
  assert.match(answerDue(options, { LANG: 'en_US.UTF-8' }, now).text, /Due on 2026-03-16/)
  assert.match(answerDue({ ...options, lang: 'zh' }, { LANG: 'en_US.UTF-8' }, now).text, /到期日 2026-03-16/)
})
