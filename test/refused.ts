import { isRefusal } from '#kernel/refusal.ts'

/** The code of the refusal that something asked for meets; in words where it is not refused, or breaks. */
export const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'not refused',
    (error: unknown) => (isRefusal(error) ? error.code : String(error)),
  )
