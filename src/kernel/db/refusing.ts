import type { RefusalSpec } from '#kernel/http/endpoint.ts'
import { refused } from '#kernel/http/refused.ts'

/**
 * What the database itself keeps, said to the person: a broken constraint named here is thrown as its Refusal. For what two
 * people do at the same moment, which no look beforehand can see.
 */
export async function refusing<T>(run: Promise<T>, constraints: Readonly<Record<string, RefusalSpec>>): Promise<T> {
  try {
    return await run
  } catch (error) {
    const spec = constraints[(error as { constraint?: string }).constraint ?? '']
    throw spec ? refused(spec) : error
  }
}
