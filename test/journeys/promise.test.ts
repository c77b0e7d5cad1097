import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from '@playwright/test'
import type { Receipt } from '#kernel/ledger/receipt.ts'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { citizenRequest } from '#modules/requests/citizen-request.procedure.ts'
import { giveAccount } from '#test/server.ts'
import { chooseUnit, type Journey, looksRight, openJourney, takes } from './journey.ts'

const take = takes(citizenRequest)

const people = ['登记甲', '城建联络', '城建科长', '主任甲'] as const
type Person = (typeof people)[number]

let journey: Journey
const logins = new Map<string, string>()

before(async () => {
  journey = await openJourney()
  const { kernel } = journey
  for (const name of people) logins.set(name, await giveAccount(kernel, kernel.as(name).personId))
})
after(() => journey?.close())

for (const language of ['zh', 'en'] as const) {
  for (const width of ['desk', 'phone'] as const) {
    describe(`the promise, end to end (${language}, ${width})`, () => {
      test('registered, returned, reassigned, extended, answered, rated badly, handled again, closed, and the receipt holds', async () => {
        const as = Object.fromEntries(
          await Promise.all(
            people.map(async name => [name, await journey.signIn(language, width, logins.get(name) ?? '')]),
          ),
        ) as Record<Person, Page>
        const { address } = journey
        const registrar = as.登记甲
        await looksRight(registrar, `${language}-${width}-desk`)

        await registrar.goto(`${address}/register`)
        await registrar.locator('main input[id$="-title"]').fill(`青石巷路灯不亮 ${language} ${width}`)
        await registrar
          .locator('main textarea[id$="-content"]')
          .fill('青石巷12号至36号的路灯连续三晚不亮，请尽快维修。')
        await registrar.locator('main input[id$="-name"]').first().fill('来访人')
        await looksRight(registrar, `${language}-${width}-register`)
        const answered = registrar.waitForResponse(
          response => response.url().endsWith('/api/matters') && response.request().method() === 'POST',
        )
        await registrar.keyboard.press('Control+Enter')
        const { id, receipts } = (await (await answered).json()) as {
          id: string
          receipts: { code: string; receipt: Receipt }[]
        }
        const code = receipts[0]?.code ?? ''
        await registrar.getByText(code).first().waitFor()
        await looksRight(registrar, `${language}-${width}-registered`)

        for (const name of people) await as[name].goto(`${address}/matters/${id}`)
        const assign = () => take(registrar, language, 'assign', dialog => chooseUnit(registrar, dialog, '城建'))
        const answer = async () => {
          await take(as.城建联络, language, 'submit', async dialog => {
            await dialog.locator('[id$="-text"]').fill('经现场核查，已更换控制箱接触器，路灯恢复正常。')
            await dialog.locator('[id$="-evidence"]').fill('现场照片和维修记录存卷。')
          })
          await take(as.城建科长, language, 'approve')
          await take(registrar, language, 'deliver', async dialog => {
            await dialog.locator('select[id$="-channel"]').selectOption('phone')
            await dialog.locator('[id$="-proof"]').fill('已电话告知')
          })
        }
        await assign()
        for (const name of people) await as[name].goto(`${address}/matters/${id}`)
        await take(as.城建联络, language, 'accept')
        await take(as.城建联络, language, 'return', async dialog => {
          await dialog.locator('[id$="-reason"]').fill('主要职责不在我科')
          await dialog.locator('[id$="-whoUnknown"]').fill('路灯移交给谁没有文件')
        })
        await assign()
        await take(as.城建联络, language, 'accept')
        await take(as.城建联络, language, 'askExtension', dialog =>
          dialog.locator('[id$="-reason"]').fill('配件到货需要时间'),
        )
        await take(as.主任甲, language, 'grantExtension')
        await answer()
        await registrar.reload()
        await registrar.locator('.actions-course').waitFor()
        await looksRight(registrar, `${language}-${width}-matter`)

        const citizen = await journey.visit(language, width)
        const lookUp = async () => {
          await citizen.goto(`${address}/public/lookup`)
          await citizen.locator('form input').first().fill(code)
          await citizen.keyboard.press('Enter')
          await citizen.getByText('已更换控制箱接触器').first().waitFor()
        }
        await lookUp()
        await looksRight(citizen, `${language}-${width}-lookup`)
        await citizen.locator('section[aria-labelledby=rating] input[type=radio]').nth(3).check()
        const rated = citizen.waitForResponse(response => response.url().endsWith('/api/public/ratings'))
        await citizen.locator('section[aria-labelledby=rating] button[type=submit]').click()
        assert.deepEqual(await (await rated).json(), { reopened: true })

        await assign()
        await take(as.城建联络, language, 'accept')
        await answer()
        await take(registrar, language, 'close')
        await lookUp()

        await citizen.goto(`${address}/public/receipt`)
        await citizen.locator('input[type=file]').setInputFiles({
          name: '回执.json',
          mimeType: 'application/json',
          buffer: Buffer.from(JSON.stringify(receipts[0]?.receipt)),
        })
        await citizen
          .getByText(receipts[0]?.receipt.number ?? '')
          .first()
          .waitFor()
        await looksRight(citizen, `${language}-${width}-receipt`)

        for (const page of [...Object.values(as), citizen]) await page.context().close()
      })
    })
  }
}

test('after all that the office verifies without a fault', async () => {
  const { faults, matters } = await verifyOffice(journey.kernel)
  assert.deepEqual(faults, [])
  assert.ok(matters >= 4)
})
