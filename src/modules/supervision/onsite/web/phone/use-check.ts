import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { contract as deskContract } from '#modules/desk/contract.ts'
import { isRealRefusal } from '#web/ui/fault.ts'
import { type Check, type CheckRow, desk, onsite } from '../client.ts'
import { change, get } from './phone-store.ts'

type Directory = ReplyOf<(typeof deskContract)['GET /api/directory']>

/** As the office has it, or as the phone kept it when it last could ask. */
interface Known<T> {
  readonly data: T
  readonly at: string
  readonly kept: boolean
  /** Kept because the server was not reached, not because it knows the person no more. */
  readonly cutOff: boolean
}

async function knownOr<T>(personId: string, checkId: string, ask: () => Promise<T>): Promise<Known<T>> {
  try {
    const fresh = { data: await ask(), at: new Date().toISOString() }
    await change(({ put }) => put('checks', { personId, checkId, data: fresh }))
    return { ...fresh, kept: false, cutOff: false }
  } catch (error) {
    // Signed out is no "no": what the phone kept is still this person's.
    if (isRealRefusal(error) && error.status !== 401) throw error
    const before = await get('checks', [personId, checkId])
    if (!before) throw error
    return { ...(before.data as Omit<Known<T>, 'kept' | 'cutOff'>), kept: true, cutOff: !isRealRefusal(error) }
  }
}

export interface CheckAndNames {
  readonly check: Check
  readonly directory: Directory
}

/** 'always': without a network there is the phone to ask. */
const asked = { networkMode: 'always', retry: false, refetchOnReconnect: 'always' } as const

export function useCheck(personId: string, id: string) {
  return useQuery({
    ...asked,
    queryKey: ['onsite', personId, id],
    queryFn: () =>
      knownOr<CheckAndNames>(personId, id, async () => {
        const [check, directory] = await Promise.all([
          onsite('GET /api/supervision/onsite/:id', { params: { id } }),
          desk('GET /api/directory'),
        ])
        return { check, directory }
      }),
  })
}

export function useChecks(personId: string) {
  return useQuery({
    ...asked,
    queryKey: ['onsite', personId],
    queryFn: () =>
      knownOr<readonly CheckRow[]>(personId, 'list', async () => (await onsite('GET /api/supervision/onsite')).checks),
  })
}
