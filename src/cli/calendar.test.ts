import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day } from '#lib/day.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { importYear } from './calendar.ts'

await eachDatabase('calendar import', open => {
  let kernel: TestKernel
  before(async () => {
    kernel = await testKernel(open)
  })
  after(() => kernel.close())

  test('an imported year is worked by from then on, and one imported again replaces it', async () => {
    const name = { zh: '元旦', en: 'New Year' }
    const notice = (on: string) => ({
      year: 2031,
      days: [{ day: day(on), worked: false, name, sentence: '' }],
      notUsed: [],
      doubts: [],
    })
    const rests = async (on: string) => {
      kernel.at = new Date(kernel.at.getTime() + 1000)
      await new Promise(later => setTimeout(later, 300)) // facts are held for a quarter of a second
      return !(await kernel.facts()).calendar.isWorked(day(on))
    }
    await importYear(kernel, notice('2031-01-01'), '国办发明电〔2030〕1号')
    assert.deepEqual([await rests('2031-01-01'), await rests('2031-01-02')], [true, false])
    await importYear(kernel, notice('2031-01-02'), '更正')
    assert.deepEqual([await rests('2031-01-01'), await rests('2031-01-02')], [false, true])
  })
})
