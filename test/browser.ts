import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from './chromium.ts'

/** The two widths that every page is looked at: a clerk's screen and a phone. */
export const widths = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const

/** A headless browser; whoever opens it closes it. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium()
  return chromium.launch({ executablePath, env, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] })
}

/** A page in a context of its own: no cookies, the width of a screen or a phone, and a browser that asks for a language. */
export async function openPage(
  browser: Browser,
  width: keyof typeof widths,
  language: 'zh-CN' | 'en-GB' = 'zh-CN',
): Promise<Page> {
  const context = await browser.newContext({ viewport: widths[width], locale: language })
  return context.newPage()
}

const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Every breach of WCAG 2.2 AA that axe finds, one sentence each: rule, what is wrong, where. None is an empty list. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(wcag22aa).analyze()
  return violations.flatMap(violation =>
    violation.nodes.map(node => `${violation.id}: ${violation.help} (${node.target.join(' ')}) ${node.failureSummary}`),
  )
}

/** Writes test-results/<name>.png, the whole page, for a person to look at. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const folder = new URL('../test-results/', import.meta.url).pathname
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, fullPage: true })
  return path
}
