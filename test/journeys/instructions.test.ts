import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Page } from '@playwright/test'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { act, register } from '#kernel/matter/commands.ts'
import { leaderInstruction } from '#modules/instructions/leader-instruction.procedure.ts'
import { citizenRequest } from '#modules/requests/citizen-request.procedure.ts'
import { giveAccount } from '#test/server.ts'
import { chooseUnit, type Journey, looksRight, openJourney, takes, type Width } from './journey.ts'

let journey: Journey
const logins: Record<string, string> = {}
before(async () => {
  journey = await openJourney()
  for (const name of ['登记甲', '主任甲', '领导甲', '城建科长'])
    logins[name] = await giveAccount(journey.kernel, journey.kernel.as(name).personId)
})
after(() => journey?.close())

const signIn = (name: string, width: Width) => journey.signIn('zh', width, logins[name] ?? '')
const unitOf = (name: string) => journey.kernel.as(name).roles[0]?.unitId ?? ''
const take = (by: string, matterId: string, action: string, input: Record<string, unknown> = {}) =>
  act(journey.kernel, { actor: journey.kernel.as(by), key: randomUUID(), matterId, action, input })

/** One of the few things that a leader says on the return note, by its title. */
async function say(page: Page, action: keyof typeof leaderInstruction.actions, words?: string) {
  await page.getByRole('button', { name: leaderInstruction.actions[action].title.zh, exact: true }).press('Enter')
  const dialog = page.locator('dialog[open]')
  await dialog.waitFor()
  if (words) await dialog.locator('[id$="-reason"]').fill(words)
  await dialog.locator('button[type=submit]').press('Enter')
  await dialog.waitFor({ state: 'detached' })
}

async function handled(id: string) {
  await take('城建联络', id, 'accept')
  await take('城建联络', id, 'progress', { text: '已逐户核查12户，其中3户墙体开裂。' })
  await take('城建联络', id, 'submit', { text: '沿河危房12户均已处置，3户已安置。', evidence: '逐户核查表' })
  await take('城建科长', id, 'approve')
  const deliveries = [{ raiser: 1, channel: 'internal', proof: '报告单已送领导阅' }]
  await take('登记甲', id, 'deliver', { deliveries })
}

for (const width of ['desk', 'phone'] satisfies Width[])
  describe(`领导批示（${width}）`, () => {
    test('登记、确认、报告，再次批示后继续办，直到领导阅毕', async () => {
      const registrar = await signIn('登记甲', width)
      await registrar.goto(`${journey.address}/instructions/new`)
      const form = registrar.locator('form.form')
      await chooseUnit(registrar, form, '领导甲', 'leaderId')
      await form.locator('[id$="-title"]').fill('关于青石河汛期安全的批示')
      await form.locator('[id$="-words"]').fill('请城建科牵头，查清沿河危房，月底前报我。')
      await chooseUnit(registrar, form, '城建', 'duties-0-unit')
      await form.locator('[id$="-duties-0-what"]').fill('查清沿河危房，提出处置意见')
      await form.getByRole('button', { name: '加一行' }).press('Enter')
      await chooseUnit(registrar, form, '民政', 'duties-1-unit')
      await form.locator('[id$="-duties-1-what"]').fill('摸清困难住户')
      await looksRight(registrar, `instructions-${width}-new`)
      const answered = registrar.waitForResponse(one => one.url().endsWith('/api/instructions'))
      await form.locator('button[type=submit]').press('Enter')
      const { id, went } = (await (await answered).json()) as { id: string; went: string }
      assert.equal(went, 'assigned')
      await registrar.getByText('领导确认以前标为“未确认”').waitFor()
      await looksRight(registrar, `instructions-${width}-registered`)

      const leader = await signIn('领导甲', width)
      const noteOf = async () => {
        await leader.goto(`${journey.address}/instructions/${id}/note`)
        await leader.locator('.note-words').first().waitFor()
        await leader.locator('.note-acts').waitFor()
      }
      await noteOf()
      await leader.getByText('未确认').waitFor()
      await looksRight(leader, `instructions-${width}-unconfirmed`)
      await say(leader, 'confirm')
      await leader.getByText('本人').waitFor()

      await take('民政科长', id, 'support', { stance: 'agrees', text: '困难住户3户，已安置。' })
      await handled(id)
      await noteOf()
      await looksRight(leader, `instructions-${width}-reported`)
      await say(leader, 'instructAgain', '请再核桃花坞三户，下周报我。')
      await leader.getByText('第 2 次批示').waitFor()
      await take('登记甲', id, 'assign', { unit: unitOf('城建科长') })
      await handled(id)
      await noteOf()
      await looksRight(leader, `instructions-${width}-second`)
      await say(leader, 'close')
      await leader.getByText('领导已阅，无新批示').waitFor()

      await leader.goto(`${journey.address}/instructions`)
      await leader.locator('.list table').waitFor()
      const heard = leader.waitForResponse(
        one => one.url().includes('/api/instructions?') && one.url().includes('leader='),
      )
      await leader.locator('search select').first().selectOption({ label: '领导甲' })
      await heard
      await leader.getByText('第 2 次批示').first().waitFor()
      await looksRight(leader, `instructions-${width}-list`)
      await registrar.goto(`${journey.address}/matters/${id}`)
      await registrar.locator('.matter-history').waitFor()
      await looksRight(registrar, `instructions-${width}-matter`)
      for (const page of [registrar, leader]) await page.context().close()
    })

    test('两个科室相互退回，主任看双方意见后裁定', async () => {
      const { kernel } = journey
      const { id } = await register(kernel, {
        key: randomUUID(),
        kind: 'citizen-request',
        actor: kernel.as('登记甲'),
        input: {
          door: 'call',
          receivedOn: '2026-03-02',
          title: '北环路涵洞积水',
          content: '一下雨就积水，不知道归谁管。',
          track: 'hotline',
          raisers: [{ kind: 'anonymous' }],
        },
      })
      await take('登记甲', id, 'assign', { unit: unitOf('民政科长') })
      await take('民政科长', id, 'return', {
        reason: '涵洞不属民政设施。',
        suggestedUnit: unitOf('城建科长'),
        basis: '城建科职责清单第五项：城市排水设施',
      })
      await take('登记甲', id, 'assign', { unit: unitOf('城建科长') })
      const taken = takes(citizenRequest)
      const head = await signIn('城建科长', width)
      await head.goto(`${journey.address}/matters/${id}`)
      await taken(head, 'zh', 'return', async dialog => {
        await dialog.locator('[id$="-reason"]').fill('该段未移交，仍由原单位管护。')
        await chooseUnit(head, dialog, '教育', 'suggestedUnit')
        await dialog.locator('[id$="-basis"]').fill('移交协议未签')
        await looksRight(head, `dispute-${width}-return`)
      })
      const director = await signIn('主任甲', width)
      await director.goto(`${journey.address}/matters/${id}`)
      await director.locator('.dispute-sides li').nth(1).waitFor()
      assert.equal(await director.locator('.dispute-sides li').count(), 2)
      await director.getByText('城建科 退回 → 建议教育科：该段未移交').first().waitFor()
      const above = await director.evaluate(() => {
        const top = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? 0
        return top('#dispute') < top('#actions')
      })
      assert.ok(above, 'the arguments stand above what can be decided')
      await looksRight(director, `dispute-${width}-decide`)
      await taken(director, 'zh', 'decideLead', dialog => chooseUnit(director, dialog, '城建'))
      await director.getByText('裁定由城建科主办').waitFor()
      await looksRight(director, `dispute-${width}-decided`)
      for (const page of [head, director]) await page.context().close()
    })
  })

test('至此台账校验无误', async () => {
  assert.deepEqual((await verifyOffice(journey.kernel)).faults, [])
})
