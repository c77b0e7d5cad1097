import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { supervisionItem } from '#modules/supervision/supervision-item.procedure.ts'
import { giveAccount } from '#test/server.ts'
import { type Journey, looksRight, openJourney, takes } from './journey.ts'

const decision = `测试办公室关于印发汛期重点工作分工方案的通知
一、隐患排查
（一）排查危旧房屋和沿河道路，建立台账。（城建科牵头，民政科配合，2027年6月底前完成）
（二）储备救灾帐篷不少于500顶。（民政科负责，2027年5月20日前完成）
二、值班值守
（三）修订学校停课预案。（教育科牵头，2027年4月30日前完成）
`

let journey: Journey
const logins = new Map<string, string>()
before(async () => {
  journey = await openJourney()
  for (const name of ['登记甲', '城建联络', '城建科长'])
    logins.set(name, await giveAccount(journey.kernel, journey.kernel.as(name).personId))
})
after(() => journey?.close())

const take = takes(supervisionItem)

for (const [language, width] of [
  ['zh', 'desk'],
  ['en', 'phone'],
] as const) {
  test(`a decision is broken down, listed and assigned; the reviewer sees what looks perfunctory (${language}, ${width})`, async () => {
    const { address } = journey
    const name = (page: string) => `supervision-${language}-${width}-${page}`
    const clerk = await journey.signIn(language, width, logins.get('登记甲') ?? '')
    await clerk.goto(`${address}/supervision/breakdown`)
    await clerk.locator('main textarea').fill(decision)
    await looksRight(clerk, name('paste'))
    await clerk.locator('main .panel button').click()
    await clerk.locator('.breakdown-item').nth(2).waitFor()
    assert.equal(await clerk.locator('.breakdown-item input[type=checkbox]:checked').count(), 3)
    assert.equal(await clerk.locator('.breakdown-due').first().inputValue(), '2027-06-30')
    await clerk.locator('.breakdown-head input').first().fill('汛期重点工作')
    await looksRight(clerk, name('confirm'))
    await clerk.locator('.breakdown-head button').first().click()
    const item = clerk.locator('main ul a').first()
    await item.waitFor()
    await looksRight(clerk, name('listed'))
    const path = new URL((await item.getAttribute('href')) ?? '', address).pathname

    const unit = await journey.signIn(language, width, logins.get('城建联络') ?? '')
    await unit.goto(address + path)
    await take(unit, language, 'accept')
    const said = '我科高度重视，迅速安排部署，认真贯彻落实，各项工作正在有序推进。'
    await take(unit, language, 'progress', dialog => dialog.locator('[id$="-text"]').fill(said))
    await take(unit, language, 'submit', async dialog => {
      await dialog.locator('[id$="-text"]').fill(said)
      await dialog.locator('[id$="-evidence"]').fill('会议记录')
    })
    const head = await journey.signIn(language, width, logins.get('城建科长') ?? '')
    await head.goto(address + path)
    await head.locator('.marks li').first().waitFor()
    await looksRight(head, name('marks'))
    for (const page of [clerk, unit, head]) await page.context().close()
  })
}
