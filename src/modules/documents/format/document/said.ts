import { z } from 'zod'
import type { Text } from '#lib/text.ts'

/** What a rule asks, carried on its issue for `read-official-document.ts` to say. */
export const says = (zh: string, en: string): Text & Record<string, unknown> => ({ zh, en })

const isPlain = (value: string) => !/\p{Cc}/u.test(value.replace(/[\n\t]/g, ''))

const plain = (of: z.ZodString) =>
  of.refine(isPlain, {
    params: says('含有不能印出的控制字符', 'holds control characters, which cannot be printed'),
  })

/** Words that may break into lines. */
export const text = (most: number) => plain(z.string().trim().min(1).max(most))

/** Words on one line. */
export const line = (most: number) =>
  text(most).refine(value => !value.includes('\n'), { params: says('须写在一行内', 'must be on one line') })
