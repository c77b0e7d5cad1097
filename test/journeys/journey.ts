import assert from 'node:assert/strict'
import type { Browser, Locator, Page } from '@playwright/test'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { serverOver } from '#server/server-over.ts'
import { axeFaults, openBrowser, openPage, screenshot, type widths } from '#test/browser.ts'
import { openTestDatabases } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { testPassword } from '#test/server.ts'

export const languages = { zh: 'zh-CN', en: 'en-GB' } as const
export type Language = keyof typeof languages
export type Width = keyof typeof widths

/** An office that listens, and a browser to walk through it. */
export interface Journey {
  readonly kernel: TestKernel
  readonly address: string
  /** A page of somebody who is not signed in. */
  visit(language: Language, width: Width): Promise<Page>
  /** A page of the person of that login, on their desk. */
  signIn(language: Language, width: Width, login: string): Promise<Page>
  close(): Promise<void>
}

export async function openJourney(): Promise<Journey> {
  const [engine] = await openTestDatabases()
  assert.ok(engine)
  const kernel = await testKernel(() => engine.open(), new Date())
  const server = await serverOver(kernel, { trustProxy: false })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  const browser: Browser = await openBrowser()
  const visit: Journey['visit'] = async (language, width) => {
    const page = await openPage(browser, width, languages[language])
    page.setDefaultTimeout(30_000)
    return page
  }
  return {
    kernel,
    address,
    visit,
    async signIn(language, width, login) {
      const page = await visit(language, width)
      await page.goto(`${address}/sign-in`)
      await page.locator('input[autocomplete=username]').fill(login)
      await page.locator('input[type=password]').fill(testPassword)
      await page.keyboard.press('Enter')
      await page.waitForURL(url => !url.pathname.startsWith('/sign-in'))
      return page
    },
    async close() {
      await browser.close()
      await server.close()
      await kernel.close()
    },
  }
}

/** No breach of WCAG 2.2 AA on the page as it stands, and nothing wider than the screen. */
export async function looksRight(page: Page, name: string): Promise<void> {
  await screenshot(page, name)
  assert.deepEqual(await axeFaults(page), [], name)
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(beyond <= 1, `${name} is ${beyond} pixels wider than the screen`)
}

/** Takes one action on the matter page, by its title; the dialog closes when it is done. */
export function takes<Action extends string>(procedure: Procedure<string, Action>) {
  return async (
    page: Page,
    language: Language,
    action: Action,
    fill: (dialog: Locator) => Promise<void> = async () => {},
  ) => {
    const { title } = procedure.actions[action]
    await page.reload()
    await page.getByRole('button', { name: title[language], exact: true }).first().click()
    const dialog = page.locator('dialog[open]')
    await dialog.waitFor()
    await fill(dialog)
    await dialog.locator('button[type=submit]').press('Enter')
    await dialog.waitFor({ state: 'detached' })
  }
}

/** Chooses from a list by typing a name: the field whose name is given, or the one unit that is asked for. */
export async function chooseUnit(page: Page, dialog: Locator, name: string, field = 'unit'): Promise<void> {
  await dialog.locator(`[id$="-${field}"]`).first().focus()
  await page.keyboard.type(name)
  await page.locator('.ant-select-item-option:visible').first().waitFor()
  await page.keyboard.press('Enter')
}
