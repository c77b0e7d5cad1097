import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from '@playwright/test'
import { readOnly } from '#kernel/db/transaction.ts'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { register } from '#kernel/matter/commands.ts'
import { entriesOf } from '#kernel/matter/queries.ts'
import { dayOf } from '#lib/day.ts'
import { onSiteCheck } from '#modules/supervision/onsite/on-site-check.procedure.ts'
import { rectification } from '#modules/supervision/onsite/rectification.procedure.ts'
import { onsiteTexts } from '#modules/supervision/onsite/web/onsite-texts.ts'
import { photograph, sizeOf, withExif } from '#test/photographs.ts'
import { openRelay, type Relay } from '#test/relay.ts'
import { giveAccount, testPassword } from '#test/server.ts'
import { type Journey, type Language, looksRight, openJourney, takes } from './journey.ts'

let journey: Journey
let wire: Relay
const logins = new Map<string, string>()
before(async () => {
  journey = await openJourney()
  wire = await openRelay(journey.address)
  for (const name of ['登记甲', '主任甲', '城建经办', '城建科长', '民政科长', '民政经办'])
    logins.set(name, await giveAccount(journey.kernel, journey.kernel.as(name).personId))
})
after(async () => {
  await wire?.close()
  await journey?.close()
})

const unitOf = (name: string) => journey.kernel.as(name).roles[0]?.unitId ?? ''

async function plan(key: string): Promise<string> {
  const { kernel } = journey
  const { id } = await register(kernel, {
    key,
    kind: 'on-site-check',
    actor: kernel.as('登记甲'),
    input: {
      door: 'leader',
      receivedOn: dayOf(kernel.now()),
      title: '汛期老旧住宅安全核查',
      content: '看排水沟、外墙和夜间值守',
      place: '青石巷12号院',
      units: [unitOf('民政科长')],
      team: [kernel.as('城建经办').personId],
      raisers: [{ kind: 'staff', personId: kernel.as('领导甲').personId }],
    },
  })
  return id
}

const entriesOfCheck = (id: string) =>
  readOnly(journey.kernel.db, { principals: [], scope: 'system' }, trx => entriesOf(trx, id))
const findingsAt = async (id: string) => (await entriesOfCheck(id)).filter(({ action }) => action === 'recordFinding')

async function signIn(page: Page, name: string, at: string) {
  await page.goto(at)
  await page.locator('input[autocomplete=username]').fill(logins.get(name) ?? '')
  await page.locator('input[type=password]').fill(testPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'))
}

/** The phone of that person, with the check open and ready for a cellar. */
async function phoneOf(name: string, language: Language, id: string) {
  wire.mend()
  const page = await journey.visit(language, 'phone')
  await signIn(page, name, `${wire.address}/sign-in`)
  await page.goto(`${wire.address}/supervision/onsite`)
  await page.locator('.onsite-checks a').first().waitFor()
  await page.goto(`${wire.address}/supervision/onsite/${id}`)
  await page.getByText(onsiteTexts.shellReady[language]).waitFor()
  await page.locator('.onsite-form textarea:enabled').first().waitFor()
  return page
}
async function cut(context: BrowserContext) {
  wire.cut()
  await context.setOffline(true)
}
async function mend(context: BrowserContext) {
  wire.mend()
  await context.setOffline(false)
}
const sending = (page: Page, state: string) => page.locator(`.onsite-items li[data-state=${state}]`)
const words = (page: Page) => page.locator('.onsite-form textarea').first()
/** What is being written is there again, as soon as the phone has been asked. */
async function stillWrites(page: Page, text: string) {
  await page.locator('.onsite-form textarea:enabled').first().waitFor()
  assert.equal(await words(page).inputValue(), text)
}
async function shoot(page: Page, files: readonly Buffer[]) {
  const before = await page.locator('.onsite-form .onsite-thumbs img').count()
  const payload = files.map((file, i) => ({ name: `IMG_${i}.jpg`, mimeType: 'image/jpeg', buffer: file }))
  await page.locator('.onsite-form input[type=file]').last().setInputFiles(payload)
  await page
    .locator('.onsite-form .onsite-thumbs img')
    .nth(before + files.length - 1)
    .waitFor()
}
const record = (page: Page, language: Language) =>
  page.getByRole('button', { name: onsiteTexts.record[language] }).press('Enter')

test('现场断网、刷新、关掉再开、上传到一半断开、登录过期，填写的内容和照片一样不少，一条只记一次', {
  timeout: 300_000,
}, async () => {
  const id = await plan('onsite-journey')
  let page = await phoneOf('城建经办', 'zh', id)
  const context = page.context()
  await looksRight(page, 'onsite-zh-before')
  const upright = withExif(await photograph(page, 3000, 2000))
  const small = await photograph(page, 640, 480)

  // In the cellar: no network while a word is being typed, and the page is loaded again.
  await page.getByRole('button', { name: onsiteTexts.arrival.zh }).press('Enter')
  await sending(page, 'delivered').waitFor()
  await words(page).fill('东墙瓷砖')
  await cut(context)
  await words(page).pressSequentially('大面积脱落')
  await shoot(page, [upright, small])
  await page.reload()
  await stillWrites(page, '东墙瓷砖大面积脱落')
  await page.locator('.onsite-form .onsite-thumbs img').nth(1).waitFor()
  await looksRight(page, 'onsite-zh-offline')
  await record(page, 'zh')
  await sending(page, 'waiting').waitFor()

  // Another half written, the tab closed, and opened again without a network.
  await words(page).fill('消防通道堆放杂物')
  await shoot(page, [small])
  await page.close()
  page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(`${wire.address}/supervision/onsite/${id}`)
  await sending(page, 'waiting').waitFor()
  await stillWrites(page, '消防通道堆放杂物')
  await page.locator('.onsite-form .onsite-thumbs img').waitFor()
  await record(page, 'zh')
  await sending(page, 'waiting').nth(1).waitFor()
  await looksRight(page, 'onsite-zh-waiting')
  assert.equal((await findingsAt(id)).length, 0)

  // A network that breaks in the middle of the first photograph.
  const broken = wire.cutAfter(120_000)
  await mend(context)
  await broken
  assert.equal(await sending(page, 'waiting').count(), 2)
  await cut(context)
  await page.reload()
  await sending(page, 'waiting').nth(1).waitFor()

  // An hour later the session has run out: nothing goes, nothing is lost, and it goes after signing in.
  await context.clearCookies()
  await mend(context)
  await page.getByRole('button', { name: onsiteTexts.sendNow.zh }).click()
  const again = page.getByRole('link', { name: onsiteTexts.signIn.zh })
  await again.waitFor()
  await looksRight(page, 'onsite-zh-signed-out')
  await words(page).fill('登录过期以后写的')
  await again.click()
  await page.locator('input[autocomplete=username]').waitFor()
  await signIn(page, '民政经办', page.url())
  await page.goto(`${wire.address}/supervision/onsite`)
  await page.getByText(onsiteTexts.othersWait('城建经办', 3).zh).waitFor()
  assert.equal(await page.getByText('瓷砖').count(), 0, '另一人登录看不到内容')
  await looksRight(page, 'onsite-zh-other')
  assert.equal((await findingsAt(id)).length, 0, '另一人登录不代发')
  await context.clearCookies()
  await signIn(page, '城建经办', `${wire.address}/sign-in?next=/supervision/onsite/${id}`)
  await sending(page, 'delivered').nth(2).waitFor()
  await page.locator('.shell-person').getByText('城建经办').waitFor()
  await stillWrites(page, '登录过期以后写的')
  await page.locator('#onsite-findings + ol > li').nth(1).waitFor()
  await looksRight(page, 'onsite-zh-delivered')

  const entries = await entriesOfCheck(id)
  assert.deepEqual(
    entries.map(({ action, data }) => [action, data.text?.replace(/^.* 到达/, '到达'), data.files?.length ?? 0]),
    [
      ['register', undefined, 0],
      ['arrive', '到达青石巷12号院', 0],
      ['recordFinding', '东墙瓷砖大面积脱落', 2],
      ['recordFinding', '消防通道堆放杂物', 1],
    ],
  )
  const [turned] = (await findingsAt(id))[0]?.data.files ?? []
  const bytes = await buffer(journey.kernel.files.open(turned?.sha256 ?? ''))
  assert.deepEqual(sizeOf(bytes), [1365, 2048], '按拍摄方向摆正，长边2048')
  assert.ok(!bytes.includes('Exif'), '照片里不带拍摄位置')
  await context.close()
})

test('下发清单，整改附照片，复查，销号，报告交办人', { timeout: 300_000 }, async () => {
  const { kernel, address } = journey
  const id = await plan('onsite-journey-list')
  const clerk = await phoneOf('登记甲', 'zh', id)
  const picture = await photograph(clerk, 800, 600)
  await words(clerk).fill('排水沟被渣土堵塞约二十米')
  await shoot(clerk, [picture])
  await record(clerk, 'zh')
  await sending(clerk, 'delivered').waitFor()
  await clerk.locator('.onsite-listed textarea').fill('三日内清运渣土，恢复排水')
  await clerk.locator('.onsite-listed select').selectOption(unitOf('城建科长'))
  await clerk.locator('.onsite-listed input[type=date]').fill('2027-03-31')
  await looksRight(clerk, 'onsite-zh-list')
  await clerk.getByRole('button', { name: onsiteTexts.issue(1).zh }).press('Enter')
  const link = clerk.locator('#onsite-findings + ol a[href^="/matters/"]')
  await link.waitFor()
  const path = (await link.getAttribute('href')) ?? ''

  const take = takes(rectification)
  const attach = async (page: Page) => {
    await page
      .locator('dialog input[type=file]')
      .setInputFiles({ name: '整改后.jpg', mimeType: 'image/jpeg', buffer: picture })
    await page.locator('dialog .form-files li').getByText('KB').waitFor()
  }
  const unit = await journey.signIn('zh', 'phone', logins.get('城建科长') ?? '')
  await unit.goto(address + path)
  await take(unit, 'zh', 'accept')
  await take(unit, 'zh', 'submit', async dialog => {
    await dialog.locator('[id$="-text"]').fill('渣土已清运，排水恢复')
    await dialog.locator('[id$="-evidence"]').fill('清运单')
    await attach(unit)
  })
  await looksRight(unit, 'onsite-zh-rectification')
  await clerk.goto(address + path)
  await signIn(clerk, '登记甲', `${address}/sign-in?next=${path}`)
  await take(clerk, 'zh', 'recheck', async dialog => {
    await dialog.locator('[id$="-text"]').fill('现场排水通畅')
    await attach(clerk)
  })
  await take(clerk, 'zh', 'writeOff')
  await clerk.goto(`${address}/supervision/onsite/${id}`)
  await clerk.getByText(onsiteTexts.writtenOff.zh).waitFor()
  await clerk.locator('details.panel summary').press('Enter')
  await clerk.locator('details.panel [id$="-text"]').fill('发现问题1个，已整改销号。')
  await clerk.locator('details.panel [id$="-evidence"]').fill('复查照片')
  await looksRight(clerk, 'onsite-zh-report')
  await clerk.locator('details.panel button[type=submit]').press('Enter')
  await clerk.getByText(onSiteCheck.steps.reviewing.title.zh).waitFor()
  const director = await journey.signIn('zh', 'desk', logins.get('主任甲') ?? '')
  await director.goto(`${address}/matters/${id}`)
  await takes(onSiteCheck)(director, 'zh', 'approve')
  await looksRight(director, 'onsite-zh-closed')
  assert.equal((await entriesOfCheck(id)).at(-1)?.step, 'closed')
  assert.deepEqual((await verifyOffice(kernel, { files: true })).faults, [])
  for (const page of [clerk, unit, director]) await page.context().close()
})

test('the same in English: recorded without a network, there once when it is back', { timeout: 120_000 }, async () => {
  const id = await plan('onsite-journey-en')
  const page = await phoneOf('城建经办', 'en', id)
  await cut(page.context())
  await words(page).fill('The fire door is locked')
  await shoot(page, [await photograph(page, 400, 300)])
  await record(page, 'en')
  await sending(page, 'waiting').waitFor()
  await looksRight(page, 'onsite-en-offline')
  await mend(page.context())
  await sending(page, 'delivered').waitFor()
  await looksRight(page, 'onsite-en-delivered')
  assert.deepEqual(
    (await findingsAt(id)).map(({ data }) => [data.text, data.files?.length]),
    [['The fire door is locked', 1]],
  )
  await page.context().close()
})
