import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shanghaiCronItem } from './shanghai-cron.ts'

const digest = (utc: string) => {
  const at = new Date(utc)
  return {
    min: at.getUTCMinutes(),
    hour: at.getUTCHours(),
    date: at.getUTCDate(),
    month: at.getUTCMonth() + 1,
    dow: at.getUTCDay(),
  }
}
/** The instant this year, written without its year. */
const thisYear = (rest: string) => `${new Date().getUTCFullYear()}-${rest}`
const matches = (cron: string, utc: string) => shanghaiCronItem({ task: 'trial', match: cron }).match(digest(utc))

test('the five fields are read in Shanghai: half past eight there is half past midnight in UTC', () => {
  assert.equal(matches('30 8 * * *', thisYear('03-02T00:30:00Z')), true)
  assert.equal(matches('30 8 * * *', thisYear('03-02T08:30:00Z')), false)
})

test('from 16:00 UTC on it is the next day, the next month, the next year and the next day of the week', () => {
  assert.equal(matches('10 0 1 5 *', thisYear('04-30T16:10:00Z')), true)
  assert.equal(matches('10 0 1 1 *', thisYear('12-31T16:10:00Z')), true)
  const saturday = new Date(`${thisYear('06-01')}T16:10:00Z`)
  while (saturday.getUTCDay() !== 6) saturday.setUTCDate(saturday.getUTCDate() + 1)
  assert.equal(matches('10 0 * * 0', saturday.toISOString()), true)
  assert.equal(matches('10 0 * * 6', saturday.toISOString()), false)
})

test('the last evening of February leads to the 29th only in a leap year', () => {
  const year = new Date().getUTCFullYear()
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29
  assert.equal(matches('0 1 29 2 *', `${year}-02-28T17:00:00Z`), leap)
  assert.equal(matches('0 1 1 3 *', `${year}-02-28T17:00:00Z`), !leap)
})
