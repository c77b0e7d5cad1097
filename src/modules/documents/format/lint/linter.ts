import { refusal } from '#kernel/refusal.ts'
import { type ThreadLimits, ThreadQueue } from '../thread-queue.ts'
import type { Finding } from './finding.ts'
import type { Fixed } from './lint.ts'
import type { LintingAnswer, LintingOrder } from './linting-thread.ts'

const limits: ThreadLimits = { time: 60_000, memory: 1_024, orders: 50 }
const thread = new URL('./linting-thread.ts', import.meta.url)

const queue = new ThreadQueue<LintingOrder, LintingAnswer>(thread, limits, {
  busy: () =>
    refusal('checking-busy', 429, {
      zh: '正在检查的文件过多，请过一会儿再试。',
      en: 'Too many files are being checked. Try again in a moment.',
    }),
  tooMuch: () =>
    refusal('checking-too-much', 422, {
      zh: `文件过大，${limits.time / 1_000} 秒内未能检查完。请拆成几个文件，分别检查。`,
      en: `The file is too large: it was not checked within ${limits.time / 1_000} seconds. Split it and check the parts.`,
    }),
})

/** `lint.ts` off the event loop, in a thread of its own: a document of 300 pages takes a second. Both throw a refusal. */
export const linter = {
  lint: async (bytes: Uint8Array): Promise<readonly Finding[]> =>
    (await queue.ask({ bytes, mend: false })) as Finding[],
  /** A template becomes a document. */
  fix: async (bytes: Uint8Array): Promise<Fixed> => (await queue.ask({ bytes, mend: true })) as Fixed,
}
