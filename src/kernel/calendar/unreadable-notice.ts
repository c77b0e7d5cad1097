import type { Refusal } from '#kernel/refusal.ts'
import { refusal } from '#kernel/refusal.ts'

/** `sentence` is where; the two texts say what. */
export function unreadable(zh: string, en: string, sentence?: string): Refusal {
  return refusal(
    'holiday-notice-unreadable',
    400,
    {
      zh: `放假通知没有读懂：${zh}${sentence ? `（“${sentence}”）` : ''}。请核对粘贴的是否为通知全文。`,
      en: `The holiday notice was not understood: ${en}${sentence ? ` (“${sentence}”)` : ''}. Check that the whole notice was pasted.`,
    },
    sentence ? { sentence } : {},
  )
}
