import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locator, Page } from '@playwright/test'
import writeXlsxFile from 'write-excel-file/node'
import { near, run, top } from '#modules/documents/format/pdf/measuring.ts'
import { pageObjects } from '#modules/documents/format/pdf/page-objects.ts'
import { proposal } from '#modules/proposals/proposal.procedure.ts'
import { giveAccount } from '#test/server.ts'
import { chooseUnit, type Journey, type Language, looksRight, openJourney, takes, type Width } from './journey.ts'

const people = ['登记甲', '民政科长', '城建联络', '城建科长', '领导甲'] as const
let journey: Journey
const logins = new Map<string, string>()
before(async () => {
  journey = await openJourney()
  for (const name of people) logins.set(name, await giveAccount(journey.kernel, journey.kernel.as(name).personId))
})
after(() => journey?.close())

const take = takes(proposal)

/** The list as it comes: titles above, columns in another order, one row without a title, one unit that is not known. */
function workbook(session: string, first: string): Promise<Buffer> {
  const cells = (...values: readonly string[]) => values.map(value => ({ value, type: String }))
  return writeXlsxFile([
    cells(`${session}提案交办清单`),
    [],
    cells('主办单位', '案由', '第一提案人', '附议人', '协办单位', '提案号', '界别', '交办日期', '联系电话'),
    cells('民政科', '关于改造青石巷危旧挡墙的提案', first, '陆二川、苏三秋', '', '12', '教育界', '2026年3月2日', '000'),
    cells('教育科', '', '何四海', '', '', '13', '农业界', '2026-03-02', '000'),
    cells('未设单位', '关于增设公交站的提案', `${first}湖`, '', '', '14', '农业界', '2026/3/2', '000'),
  ] as never).toBuffer()
}

const choice = (dialog: Locator, field: string, value: string) =>
  dialog.locator(`[role=radiogroup][aria-labelledby$="-${field}-label"] input[value="${value}"]`).check()

for (const [language, width] of [
  ['zh', 'desk'],
  ['en', 'phone'],
] satisfies [Language, Width][]) {
  test(`a yearly list, and one proposal through objection, co-handling, reply, dissatisfaction and a second reply (${language}, ${width})`, async () => {
    const { address } = journey
    const shot = (page: string) => `proposals-${language}-${width}-${page}`
    const session = `云溪市政协十四届${language === 'zh' ? '四' : '五'}次会议`
    const first = language === 'zh' ? '江一帆' : '江一舟'
    const as: Record<string, Page> = {}
    for (const name of people) as[name] = await journey.signIn(language, width, logins.get(name) ?? '')
    const page = (name: (typeof people)[number]) => as[name] as Page
    const clerk = page('登记甲')

    await clerk.goto(`${address}/proposals/import`)
    const buffer = await workbook(session, first)
    const file = {
      name: '交办清单.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer,
    }
    const importing = async () => {
      await clerk.goto(`${address}/proposals/import`)
      await clerk.locator('input[type=file]').setInputFiles(file)
      await clerk.locator('.proposals-import').waitFor()
      assert.equal(await clerk.locator('.proposals-session').inputValue(), session)
      assert.match((await clerk.locator('.proposals-faults li').first().textContent()) ?? '', /5.*案由/)
    }
    await importing()
    await looksRight(clerk, shot('confirm'))
    await clerk.locator('.proposals-import button').press('Enter')
    await clerk.locator('main .notice').first().waitFor()
    await clerk.locator('.proposals-faults a').first().waitFor()
    await looksRight(clerk, shot('imported'))
    await importing()
    await clerk.locator('.proposals-import button').press('Enter')
    await clerk.locator('.notice', { hasText: language === 'zh' ? '登记 0 件' : '0 registered' }).waitFor()

    await clerk.goto(`${address}/proposals/list?session=${encodeURIComponent(session)}`)
    await clerk.locator('.list a').first().waitFor()
    await looksRight(clerk, shot('list'))
    const path = new URL((await clerk.locator('.list a').first().getAttribute('href')) ?? '', address).pathname
    const id = path.split('/').at(-1) ?? ''
    const open = async (...names: (typeof people)[number][]) => {
      for (const name of names) await page(name).goto(address + path)
    }

    // Objection, and assignment to another with a supporting unit.
    await open('登记甲', '民政科长')
    await take(page('民政科长'), language, 'return', async dialog => {
      await dialog.locator('[id$="-reason"]').fill('挡墙改造不属本科职责')
      await dialog.locator('[id$="-whoUnknown"]').fill('挡墙权属没有移交文件')
    })
    await take(clerk, language, 'assign', async dialog => {
      await chooseUnit(clerk, dialog, '城建')
      await chooseUnit(clerk, dialog, '民政', 'support')
    })
    await open('民政科长', '城建联络')
    await looksRight(page('城建联络'), shot('assigned'))
    await take(page('民政科长'), language, 'support', async dialog => {
      await choice(dialog, 'stance', 'agrees')
      await dialog.locator('[id$="-text"]').fill('困难家庭的临时安置由我科负责')
    })
    await take(page('城建联络'), language, 'accept')

    const contact = () =>
      take(page('城建联络'), language, 'contact', async dialog => {
        await choice(dialog, 'contactManner', 'site')
        await dialog.locator('[id$="-contactedOn"]').fill('2026-03-03')
        await dialog.locator('[id$="-contactPersons"]').fill('江一帆、陆二川')
        await dialog.locator('[id$="-text"]').fill('到现场察看，委员希望雨季以前完工')
      })
    const reply = async (outcome: 'a' | 'b', text: string, evidence: string) => {
      const writer = page('城建联络')
      await writer.goto(`${address}/proposals/${id}/reply`)
      await writer.locator('.proposals-preview img').first().waitFor()
      await writer.locator('textarea[id$="-text"]').first().fill(text)
      await choice(writer.locator('form.form'), 'outcome', outcome)
      await choice(writer.locator('form.form'), 'publicity', 'full')
      if (outcome === 'b') {
        await writer.locator('form.form [id$="-promise"]').fill('2026 年汛期以前完成加固')
        await writer.locator('form.form [id$="-promisedBy"]').fill('2026-12-31')
      }
      await writer.locator('form.form [id$="-evidence"]').fill(evidence)
      await looksRight(writer, shot(`reply-${outcome}`))
      await writer.locator('.proposals-reply form.form button[type=submit]').press('Enter')
      await writer.waitForURL(url => url.pathname === path)
    }
    const opinions = async (...views: (0 | 2)[]) => {
      await clerk.goto(`${address}/proposals/${id}/opinions`)
      for (const [i, view] of views.entries()) {
        const form = clerk.locator(`[data-raiser="${i + 1}"]`)
        await form.locator('input[type=radio]').nth(view).check()
        await form.locator('textarea').fill(view === 2 ? '没有说明何时完工' : '')
        await form.locator('button').press('Enter')
        await clerk.locator('main .notice[role=status]').waitFor()
        if (view === 0) await form.locator('p strong').waitFor()
      }
      await looksRight(clerk, shot(`opinions-${views.length}`))
    }
    const deliver = () =>
      take(clerk, language, 'deliver', async dialog => {
        for (let i = 0; i < 3; i++) {
          await dialog.locator('select[id$="-channel"]').nth(i).selectOption('post')
          await dialog
            .locator('[id$="-proof"]')
            .nth(i)
            .fill(`挂号 ${i + 1}`)
        }
      })

    // Without a contact the reply has to say why; with one it goes on.
    await page('城建联络').goto(`${address}/proposals/${id}/reply`)
    await page('城建联络').locator('.notice-warn').first().waitFor()
    await page('城建联络').locator('[id$="-whyNotContacted-row"] .form-required').waitFor()
    await open('城建联络')
    await contact()
    await reply('a', '您提出的提案收悉。经研究，现答复如下：\n一、已加固挡墙。\n感谢支持。', '竣工验收单')
    await open('城建科长')
    await looksRight(page('城建科长'), shot('review'))
    await take(page('城建科长'), language, 'approve')

    const href = await page('城建科长').locator('a[href*="/files/"]', { hasText: '.pdf' }).first().getAttribute('href')
    const pdf = await (await page('城建科长').request.get(new URL(href ?? '', address).href)).body()
    const [sheet] = await pageObjects(pdf)
    near(top(run(sheet, '办理结果')), 20, '办理结果在右上角')
    const words = (sheet?.texts ?? []).map(({ text }) => text).join('')
    assert.match(words, /办理结果：A/)
    assert.match(words, /第12号提案的答复/)
    assert.ok(words.includes(`${first}等3位委员：`))

    await open('登记甲')
    await deliver()
    await opinions(0, 2)

    // Handled once more, a level higher.
    await open('登记甲')
    await take(clerk, language, 'assign', dialog => chooseUnit(clerk, dialog, '城建'))
    await open('城建联络')
    await take(page('城建联络'), language, 'accept')
    await contact()
    await reply('b', '再次研究，现答复如下：\n一、雨季以前完成加固。\n感谢监督。', '施工计划')
    await open('城建科长')
    const higher = page('城建科长')
    await higher.reload()
    assert.equal(
      await higher
        .getByRole('button', { name: proposal.actions.approve.title[language], exact: true })
        .isEnabled()
        .catch(() => false),
      false,
    )
    await take(higher, language, 'passUp', async dialog => {
      await dialog.locator('[id$="-text"]').fill('拟同意')
      await chooseUnit(higher, dialog, '领导甲', 'signer')
    })
    await open('领导甲')
    await take(page('领导甲'), language, 'approveAgain')
    await open('登记甲')
    await deliver()
    await opinions(0, 0, 0)

    // What was promised is followed before the matter may be closed.
    await open('登记甲')
    await take(clerk, language, 'follow')
    await looksRight(clerk, shot('followed'))
    await clerk.goto(`${address}/proposals?session=${encodeURIComponent(session)}`)
    await clerk.locator('.proposals-figure').first().waitFor()
    await looksRight(clerk, shot('statistics'))
    const excel = await clerk.request.get(`${address}/api/proposals.xlsx?session=${encodeURIComponent(session)}`)
    assert.equal(excel.status(), 200)

    const { rows } = await journey.kernel.db.pool.query('select step from kernel.matter where id = $1', [id])
    assert.equal(rows[0]?.step, 'following')
    for (const name of people) await page(name).context().close()
  })
}
