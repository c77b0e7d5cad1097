import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { day } from '#lib/day.ts'
import { dataFolder, mail, nodeVersion, portFree } from './machine.ts'
import { calendarYears, office } from './office.ts'

const states = (checks: readonly { name: string; state: string }[]) =>
  checks.map(({ name, state }) => `${name} ${state}`)

test('an old Node and a folder that cannot be written are missing, with what to do', async () => {
  assert.equal(nodeVersion('20.19.0').state, 'missing')
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-doctor-'))
  assert.deepEqual(states(await dataFolder(folder)).slice(0, 2), ['data-folder good', 'data-private good'])
  writeFileSync(join(folder, 'file'), '')
  const [check] = await dataFolder(join(folder, 'file'))
  assert.equal(check?.state, 'missing')
  assert.match(check?.text.zh ?? '', /HUIYIN_DATA/)
  rmSync(folder, { recursive: true })
})

test('this year without a calendar is missing, the next one advice', () => {
  assert.deepEqual(states(calendarYears([2026], day('2026-11-24'))), ['calendar-2026 good', 'calendar-2027 advice'])
  assert.deepEqual(states(calendarYears([2026], day('2027-01-04'))), ['calendar-2027 missing', 'calendar-2028 advice'])
})

test('a port in use is told, and a database that does not answer is missing', async () => {
  const server = createServer()
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as { port: number }
  assert.equal((await portFree('127.0.0.1', port)).state, 'advice')
  await new Promise(closed => server.close(closed))
  assert.equal((await portFree('127.0.0.1', port)).state, 'good')
  const databaseUrl = `postgres://nobody@127.0.0.1:${port}/none`
  assert.equal((await office({ databaseUrl, dataDir: tmpdir() }, day('2026-11-24')))[0]?.state, 'missing')
})

test('mail that is half set is missing, mail that is not set only advice', () => {
  assert.equal(mail({}).state, 'advice')
  assert.equal(mail({ SMTP_URL: 'smtp://mail.example' }).state, 'missing')
  assert.equal(mail({ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@office.example' }).state, 'good')
})
