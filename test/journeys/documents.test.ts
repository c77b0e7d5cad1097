import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import type { Locator, Page } from '@playwright/test'
import { asOwner } from '#kernel/db/transaction.ts'
import { extractText } from '#kernel/file/text.ts'
import { verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { orThrow } from '#kernel/refusal.ts'
import { newId } from '#lib/uuid.ts'
import { readOfficialDocument } from '#modules/documents/format/document/read-official-document.ts'
import { lintDocument } from '#modules/documents/format/lint/lint.ts'
import { typesetPdf } from '#modules/documents/format/pdf/typeset-pdf.ts'
import { incomingDocument } from '#modules/documents/incoming/incoming-document.procedure.ts'
import { outgoingDocument } from '#modules/documents/outgoing/outgoing-document.procedure.ts'
import { giveAccount } from '#test/server.ts'
import { chooseUnit, type Journey, type Language, looksRight, openJourney, takes, type Width } from './journey.ts'

const people = ['登记甲', '主任甲', '领导甲', '城建经办', '民政科长', '民政经办'] as const
type Person = (typeof people)[number]
const receivers = Array.from({ length: 10 }, (_, i) => `第${'一二三四五六七八九十'[i]}收文单位`)

let journey: Journey
const logins = new Map<string, string>()

before(async () => {
  journey = await openJourney()
  const { kernel } = journey
  for (const name of [...people, '教育科长']) logins.set(name, await giveAccount(kernel, kernel.as(name).personId))
  for (const [i, name] of [...receivers, '会签单位'].entries()) {
    const [unitId, personId] = [newId(kernel.now()), newId(kernel.now())]
    await asOwner(kernel.db, async trx => {
      await trx
        .insertInto('kernel.unit')
        .values({ id: unitId, name, short_name: name, sort: 50 + i })
        .execute()
      await trx
        .insertInto('kernel.person')
        .values({ id: personId, name: `收文员${i + 1}`, created_at: kernel.now() })
        .execute()
      const post = {
        id: newId(kernel.now()),
        person_id: personId,
        unit_id: unitId,
        role: 'liaison',
        from_on: '2020-01-01',
      }
      await trx.insertInto('kernel.post').values(post).execute()
    })
    logins.set(name, await giveAccount(kernel, personId))
  }
})
after(() => journey?.close())

const outgoing = takes(outgoingDocument)
const incoming = takes(incomingDocument)

/** Every box of a checklist. */
async function tickAll(dialog: Locator): Promise<void> {
  for (const box of await dialog.locator('input[type=checkbox]').all()) await box.check()
}

async function downloaded(page: Page, link: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

const spaceless = (text: string) => text.replace(/\s/g, '')

async function textIn(bytes: Buffer, type: 'pdf' | 'docx' | 'ofd'): Promise<string> {
  const { parts } = await extractText(bytes, type)
  return spaceless(parts.map(part => part.text).join(''))
}

async function signedIn(language: Language, width: Width, names: readonly string[]): Promise<Record<string, Page>> {
  const pages: Record<string, Page> = {}
  for (const name of names) pages[name] = await journey.signIn(language, width, logins.get(name) ?? '')
  return pages
}

for (const [language, width] of [
  ['zh', 'desk'],
  ['en', 'phone'],
] as const) {
  describe(`an official document (${language}, ${width})`, () => {
    test('drafted, co-signed with dissent, signed, changed, signed again, numbered, printed, sent to ten, nine acknowledge, the tenth is reminded', async () => {
      const as = (await signedIn(language, width, people)) as Record<Person, Page>
      const { address } = journey
      const name = (page: string) => `documents-${language}-${width}-${page}`
      const drafter = as.城建经办
      await drafter.goto(`${address}/documents/new`)
      await drafter.locator('.starter').first().waitFor()
      await looksRight(drafter, name('new'))
      await drafter
        .locator('.starter', { hasText: /部署|work/i })
        .first()
        .locator('input')
        .check()
      const title = `测试办公室关于做好汛期值班工作的通知`
      await drafter.locator('main form input[id$="-title"]').fill(title)
      await drafter.locator('main form textarea[id$="-reason"]').fill('汛期将至，须部署值班。')
      await drafter.locator('main form button[type=submit]').click()
      await drafter.waitForURL(url => /\/documents\/outgoing\/./.test(url.pathname))
      const id = new URL(drafter.url()).pathname.split('/').at(-1) ?? ''
      const blocks = drafter.locator('.editor-form [data-block]')
      await blocks.first().waitFor()
      for (let left = await blocks.count(); left > 1; left--) await drafter.locator('.block-acts button').nth(2).click()
      await blocks.first().fill('为做好汛期值班工作，现就有关事项通知如下：')
      await blocks.first().press('End')
      await blocks.first().press('Enter')
      await drafter.keyboard.insertText('汛期实行24小时值班，领导带班，发现险情立即报告。')
      const save = drafter.locator('.save-bar button')
      await save.click()
      await drafter.locator('.notice-good').waitFor()
      if (width === 'phone') await drafter.locator('.editor-switch button').nth(1).click()
      await drafter.locator('.preview-page').first().waitFor()
      await looksRight(drafter, name('editor-preview'))
      if (width === 'phone') await drafter.locator('.editor-switch button').first().click()
      await looksRight(drafter, name('editor'))

      for (const person of people) await as[person].goto(`${address}/matters/${id}`).catch(() => undefined)
      await outgoing(drafter, language, 'submit')
      await outgoing(as.主任甲, language, 'review', tickAll)
      await outgoing(drafter, language, 'consult', async dialog => {
        for (const unit of ['民政', '教育', '会签']) await chooseUnit(drafter, dialog, unit, 'units')
      })
      const opinions = [
        ['民政科长', '', false],
        ['教育科长', '学校假期值班宜另行规定。', true],
        ['会签单位', '', false],
      ] as const
      const cosigners = await signedIn(language, width, ['民政科长', '教育科长', '会签单位'])
      for (const [unit, text, dissents] of opinions) {
        const page = cosigners[unit] ?? assert.fail()
        await page.goto(`${address}/matters/${id}`)
        await outgoing(page, language, 'cosign', async dialog => {
          await dialog.locator('[id$="-text"]').fill(text)
          await dialog
            .locator('input[type=radio]')
            .nth(dissents ? 1 : 0)
            .check()
        })
      }
      await outgoing(drafter, language, 'concludeCosign', dialog =>
        dialog.locator('[id$="-text"]').fill('教育科意见已采纳：学校假期值班另文规定。'),
      )
      await outgoing(drafter, language, 'sendToSigner', dialog => chooseUnit(drafter, dialog, '领导甲', 'signer'))
      await as.领导甲.reload()
      await as.领导甲.locator('.matter-text').waitFor()
      await looksRight(as.领导甲, name('to-sign'))
      await outgoing(as.领导甲, language, 'sign', async dialog => {
        await dialog.locator('.changes-since').waitFor()
        const brief = await dialog.locator('.dialog-draft').innerText()
        for (const words of ['教育科', '学校假期值班宜另行规定。', '另文规定'])
          assert.ok(brief.includes(words), `whoever signs is shown: ${words}`)
        await looksRight(as.领导甲, name('sign'))
        const [text] = await Promise.all([
          as.领导甲.context().waitForEvent('page'),
          dialog.locator('.dialog-draft a').first().click(),
        ])
        await text.locator('.reading', { hasText: '汛期实行24小时值班' }).waitFor()
        await looksRight(text, name('reading'))
        await text.close()
        await dialog.locator('[id$="-opinion"]').fill('同意印发。')
      })

      const clerk = as.登记甲
      await clerk.goto(`${address}/documents/outgoing/${id}`)
      await clerk
        .locator('.editor-form [data-block]')
        .nth(1)
        .fill('汛期实行48小时轮班值班，领导带班，发现险情立即报告。')
      await clerk.locator('.save-bar button').click()
      await clerk.locator('.notice-warn[role=status]').waitFor()
      await clerk.goto(`${address}/matters/${id}`)
      await clerk.locator('.approval-older').first().waitFor()
      await looksRight(clerk, name('approval-fell-away'))
      await outgoing(as.领导甲, language, 'sign', async dialog => {
        await dialog.locator('.changes-since ins', { hasText: '48' }).waitFor()
        await looksRight(as.领导甲, name('sign-again'))
        await dialog.locator('input[type=radio]').nth(1).check()
      })
      await outgoing(clerk, language, 'recheck', tickAll)
      if (width === 'desk') {
        await clerk.goto(`${address}/documents/series`)
        await clerk.getByRole('button', { name: /^启用/ }).click()
        const dialog = clerk.locator('dialog[open]')
        await dialog.locator('[id$="-series"]').fill('测政办发')
        await dialog.locator('[id$="-first"]').fill('1')
        await looksRight(clerk, name('open-series'))
        await dialog.locator('button[type=submit]').press('Enter')
        await dialog.waitFor({ state: 'detached' })
        await clerk.goto(`${address}/matters/${id}`)
      }
      await outgoing(clerk, language, 'number', async dialog => {
        await dialog.locator('label', { hasText: '测政办发' }).locator('input').check()
        await looksRight(clerk, name('number'))
      })

      await clerk.goto(`${address}/documents/outgoing/${id}`)
      await clerk.getByRole('button', { name: language === 'zh' ? /^印制/ : /^Print/ }).click()
      const links = clerk.locator('a[download]')
      await links.nth(2).waitFor()
      const files = []
      for (const link of await links.all()) files.push(await downloaded(clerk, link))
      assert.deepEqual(
        files.map(file => file.name.split('.').at(-1)),
        ['pdf', 'docx', 'ofd'],
      )
      for (const [i, type] of (['pdf', 'docx', 'ofd'] as const).entries()) {
        const { name: fileName, bytes } = files[i] ?? assert.fail()
        assert.match(fileName, /^测政办发〔\d{4}〕\d+号 测试办公室关于做好汛期值班工作的通知\./)
        const text = await textIn(bytes, type)
        for (const words of [title, '48小时轮班值班', '测政办发〔', '印发'])
          assert.ok(text.includes(words), `${type} says ${words}`)
      }
      const findings = await lintDocument(files[1]?.bytes ?? Buffer.alloc(0))
      assert.deepEqual(
        findings.filter(one => one.severity === 'error'),
        [],
        'the Word file keeps the standard',
      )

      await clerk.goto(`${address}/matters/${id}`)
      await outgoing(clerk, language, 'distribute', async dialog => {
        for (const unit of receivers) await chooseUnit(clerk, dialog, unit, 'units')
      })
      const holders = await signedIn(language, width, receivers)
      for (const unit of receivers.slice(0, 9)) {
        const page = holders[unit] ?? assert.fail()
        await page.goto(`${address}/matters/${id}`)
        await page.locator('.actions-course button').first().waitFor()
        if (unit === receivers[0]) await looksRight(page, name('copy'))
        await outgoing(page, language, 'acknowledge')
      }
      await clerk.reload()
      await clerk.locator('.copy-out').first().waitFor()
      assert.equal(await clerk.locator('.copy-out').count(), 1)
      await looksRight(clerk, name('sent'))
      await outgoing(clerk, language, 'urge', dialog => dialog.locator('[id$="-text"]').fill('请今日签收。'))
      const last = holders[receivers[9] ?? ''] ?? assert.fail()
      await last.goto(`${address}/notices`)
      await last.getByText('请今日签收。').first().waitFor()
      await clerk.goto(`${address}/documents/series`)
      await clerk.getByRole('button', { name: /测政办发/ }).click()
      await clerk.locator('section[aria-labelledby=ledger] tbody tr').first().waitFor()
      await looksRight(clerk, name('series'))
      await drafter.goto(`${address}/documents/outgoing/${id}`)
      await drafter
        .locator('.versions button', { hasText: language === 'zh' ? '对照' : 'Compare' })
        .first()
        .click()
      await drafter.locator('.comparison ins').first().waitFor()
      await looksRight(drafter, name('comparison'))
      for (const page of [as, cosigners, holders].flatMap(pages => Object.values(pages))) await page.context().close()
    })

    test('incoming: dropped as a PDF, registered from what it says, circulated, instructed, answered to the organ that wrote', async () => {
      const as = (await signedIn(language, width, ['登记甲', '领导甲', '民政经办', '民政科长', '主任甲'])) as Record<
        Person,
        Page
      >
      const { address } = journey
      const name = (page: string) => `documents-${language}-${width}-${page}`
      const clerk = as.登记甲
      const letter = orThrow(
        readOfficialDocument({
          kind: 'letter',
          mark: { organs: ['青石县财政局'] },
          form: 'letter',
          number: `青财函〔2026〕${width === 'desk' ? 7 : 8}号`,
          title: '青石县财政局关于征求救灾资金管理办法意见的函',
          recipients: '测试办公室',
          blocks: [
            { type: 'paragraph', text: '现将《青石县救灾资金管理办法（征求意见稿）》送你单位征求意见。' },
            { type: 'paragraph', text: '请研究提出意见，函复我局。' },
          ],
          signatures: [{ name: '青石县财政局' }],
          date: '2026-11-20',
        }),
      )
      await clerk.goto(`${address}/documents/incoming/new`)
      const drop = clerk.locator('.drop-area input[type=file]')
      await drop.waitFor({ state: 'attached' })
      await looksRight(clerk, name('incoming-drop'))
      const buffer = typesetPdf(letter).pdf
      await drop.setInputFiles({ name: '征求意见函.pdf', mimeType: 'application/pdf', buffer })
      const field = (key: string) => clerk.locator(`main form [id$="-${key}"]`).first()
      await field('documentNumber').waitFor()
      assert.equal(await field('documentNumber').inputValue(), letter.number)
      assert.equal(await field('organ').inputValue(), '青石县财政局')
      assert.equal(await field('issuedOn').inputValue(), '2026-11-20')
      await looksRight(clerk, name('incoming-form'))
      const answered = clerk.waitForResponse(
        response => response.url().endsWith('/api/matters') && response.request().method() === 'POST',
      )
      await clerk.locator('main form button[type=submit]').click()
      const { id } = (await (await answered).json()) as { id: string }
      for (const page of Object.values(as)) await page.goto(`${address}/matters/${id}`)
      await incoming(clerk, language, 'examine', tickAll)
      await incoming(clerk, language, 'propose', dialog => dialog.locator('[id$="-text"]').fill('拟请民政科提出意见。'))
      await incoming(as.领导甲, language, 'instruct', async dialog => {
        await chooseUnit(as.领导甲, dialog, '民政')
        await chooseUnit(as.领导甲, dialog, '民政经办', 'person')
        await dialog.locator('[id$="-opinion"]').fill('请民政科研究。')
      })
      await incoming(as.领导甲, language, 'handCopy', dialog => chooseUnit(as.领导甲, dialog, '主任甲', 'people'))
      await incoming(as.主任甲, language, 'returnCopy')
      await as.民政经办.goto(`${address}/matters/${id}`)
      await incoming(as.民政经办, language, 'accept')
      await incoming(as.民政经办, language, 'submit', async dialog => {
        await dialog.locator('[id$="-text"]').fill('我单位对征求意见稿无不同意见。')
        await dialog.locator('[id$="-evidence"]').fill('已与城建科、教育科研究。')
      })
      await as.民政科长.goto(`${address}/matters/${id}`)
      await incoming(as.民政科长, language, 'approve')
      await incoming(clerk, language, 'deliver', async dialog => {
        await dialog.locator('select[id$="-channel"]').selectOption('post')
        await dialog.locator('[id$="-proof"]').fill('机要交换第3号')
      })
      await incoming(clerk, language, 'close')
      await looksRight(clerk, name('incoming-closed'))
      const sheet = await clerk.request.get(`${address}/api/documents/incoming/${id}/sheet.pdf`)
      const text = await textIn(await sheet.body(), 'pdf')
      for (const words of [letter.number ?? '', '拟请民政科提出意见。', '请民政科研究。', '无不同意见'])
        assert.ok(text.includes(words), `the sheet says ${words}`)
      for (const page of Object.values(as)) await page.context().close()
    })
  })
}

test('after all of it, the ledger is whole', async () => {
  assert.deepEqual((await verifyOffice(journey.kernel, { files: true })).faults, [])
})
