import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { lintDocument } from '#modules/documents/format/lint/lint.ts'
import { noticeWith } from '#modules/documents/format/lint/sample-document.ts'
import { giveAccount } from '#test/server.ts'
import { type Journey, looksRight, openJourney } from './journey.ts'

let journey: Journey
let login = ''
before(async () => {
  journey = await openJourney()
  login = await giveAccount(journey.kernel, journey.kernel.as('城建经办').personId)
})
after(() => journey?.close())

const wrong = noticeWith({
  text: { face: '宋体', size: 14 },
  textB: { face: '宋体', size: 14 },
  number: { text: '云政办发[2026]012号' },
})

test('a document is checked, mended and downloaded; what is left is shown', async () => {
  for (const width of ['desk', 'phone'] as const) {
    const page = await journey.signIn('zh', width, login)
    await page.goto(`${journey.address}/documents/check`)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '通知.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(wrong) })
    await page.getByRole('heading', { name: '“通知.docx”的检查结果' }).waitFor()
    await looksRight(page, `check-found-${width}`)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: /^改正 \d+ 处格式并下载$/ }).click()
    const file = await download
    assert.equal(file.suggestedFilename(), '通知（格式已改正）.docx')
    const left = await lintDocument(await readFile(await file.path()))
    assert.ok(left.length > 0 && left.every(({ rule, fixable }) => rule === 'H06' && !fixable))
    await page.getByRole('heading', { name: '改正后的文件，须由人改的' }).waitFor()
    await looksRight(page, `check-mended-${width}`)
    await page.context().close()
  }
})

test('a file that is dropped is checked as one that is chosen', async () => {
  const page = await journey.signIn('en', 'desk', login)
  await page.goto(`${journey.address}/documents/check`)
  const dataTransfer = await page.evaluateHandle(bytes => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(bytes)], '通知.docx'))
    return transfer
  }, Array.from(wrong))
  await page.locator('.drop-area').dispatchEvent('drop', { dataTransfer })
  await page.getByRole('heading', { name: 'What was found in 通知.docx' }).waitFor()
  await page.context().close()
})

test('what cannot be checked is said with the name of the file', async () => {
  const page = await journey.signIn('en', 'desk', login)
  await page.goto(`${journey.address}/documents/check`)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('plain words') })
  await page
    .getByRole('alert')
    .filter({ hasText: /^note\.txt: This is not a Word document/ })
    .waitFor()
  await page.context().close()
})
