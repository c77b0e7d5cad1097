import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locator } from '@playwright/test'
import { plansTexts } from '#modules/supervision/plans/web/plans-texts.ts'
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
  for (const name of ['登记甲', '主任甲', '城建联络', '城建科长'])
    logins.set(name, await giveAccount(journey.kernel, journey.kernel.as(name).personId))
})
after(() => journey?.close())

const take = takes(supervisionItem)

for (const [language, width] of [
  ['zh', 'desk'],
  ['en', 'phone'],
] as const) {
  test(`a decision becomes a plan, approved on a phone, reported on; the reviewer sees what looks perfunctory (${language}, ${width})`, async () => {
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
    const head = clerk.locator('.breakdown-head')
    await head.locator('input').first().fill('汛期重点工作')
    await head.locator('input[type=date]').fill('2027-12-31')
    const [manner, signer] = [head.locator('select').nth(0), head.locator('select').nth(1)]
    await manner.selectOption('campaign')
    await signer.selectOption({ label: '主任甲' })
    const first = clerk.locator('.breakdown-item').first()
    await first.locator('select').nth(1).selectOption('month')
    await first.locator('.units-choice button').press('Enter')
    await clerk.locator('dialog[open] .units-list label').filter({ hasText: '教育科' }).click()
    await looksRight(clerk, name('supporting'))
    await clerk.locator('dialog[open] .dialog-buttons button').press('Enter')
    await looksRight(clerk, name('confirm'))
    await head.getByRole('button').first().press('Enter')
    await clerk.locator('.proposed li').nth(2).waitFor()
    await looksRight(clerk, name('proposed'))
    const planPath = new URL(clerk.url()).pathname

    await clerk.locator('.plan-act button').press('Enter')
    await clerk.locator('.edited-item').nth(2).locator('button').first().press('Enter')
    const added = clerk.locator('.edited-item').nth(2)
    await clerk.locator('.edited + button').press('Enter')
    await added.locator('input').first().fill('防汛物资清点')
    await added.locator('textarea').fill('清点防汛物资，列出缺口。')
    await looksRight(clerk, name('change'))
    await clerk.locator('.edited-acts button').first().press('Enter')
    await clerk.locator('.notice-good').waitFor()
    assert.equal(await clerk.locator('.proposed li').count(), 3)

    const chief = await journey.signIn(language, 'phone', logins.get('主任甲') ?? '')
    await chief.goto(address + planPath)
    await chief.locator('.approval textarea').fill('同意，抓紧办理。')
    await looksRight(chief, name('approve'))
    await chief.locator('.approval button').press('Enter')
    const item = chief.locator('.outcomes a').first()
    await item.waitFor()
    assert.equal(await chief.locator('.outcomes a').count(), 3)
    await looksRight(chief, name('approved'))
    const path = new URL((await item.getAttribute('href')) ?? '', address).pathname

    const unit = await journey.signIn(language, width, logins.get('城建联络') ?? '')
    await unit.goto(address + path)
    await take(unit, language, 'accept')
    const said = '我科高度重视，迅速安排部署，认真贯彻落实，各项工作正在有序推进。'
    const reported = (share: number, promised: number) => async (dialog: Locator) => {
      await dialog.locator('[id$="-text"]').fill(said)
      await dialog.locator('[id$="-share"]').fill(String(share))
      await dialog.locator('[id$="-promised"]').fill(String(promised))
      await looksRight(unit, name(`report-${share}`))
    }
    await take(unit, language, 'progress', reported(30, 60))
    await take(unit, language, 'progress', async dialog => {
      await dialog.locator('.promised strong').filter({ hasText: '60%' }).waitFor()
      await reported(40, 70)(dialog)
    })
    await unit.getByRole('button', { name: plansTexts.addPart[language], exact: true }).press('Enter')
    const dialog = unit.locator('dialog[open]')
    await dialog.locator('[id$="-title"]').fill('排查老城片区')
    await dialog.locator('[id$="-text"]').fill('逐户排查老城片区危旧房屋。')
    await looksRight(unit, name('part'))
    await dialog.locator('button[type=submit]').press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await looksRight(unit, name('item'))

    for (const view of ['tree', 'table', 'time', 'units']) {
      await clerk.goto(`${address}${planPath}?view=${view}`)
      await clerk.locator('.plan-view-current').waitFor()
      await looksRight(clerk, name(view))
    }
    // Less was done than promised: yellow, and the number opens the item.
    await clerk.goto(address + planPath)
    await clerk.locator('.plan-tree .lamp-yellow').first().waitFor()
    await clerk.locator('.plan-figures a[href*="which=yellow"]').press('Enter')
    await clerk.locator('.list tbody tr').waitFor()
    assert.equal(await clerk.locator('.list tbody tr').count(), 1)

    await take(unit, language, 'submit', async dialog => {
      await dialog.locator('[id$="-text"]').fill(said)
      await dialog.locator('[id$="-evidence"]').fill('会议记录')
    })
    const reviewer = await journey.signIn(language, width, logins.get('城建科长') ?? '')
    await reviewer.goto(address + path)
    await reviewer.locator('.marks li').first().waitFor()
    await looksRight(reviewer, name('marks'))
    for (const page of [clerk, chief, unit, reviewer]) await page.context().close()
  })
}
