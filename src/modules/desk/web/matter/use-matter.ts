import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { DeskContract } from '#modules/desk/contract.ts'
import { useReply } from '#web/ask.ts'
import { desk } from '#web/clients.ts'

export type Matter = ReplyOf<DeskContract['GET /api/matters/:id']>
export type Action = Matter['actions'][number]
export type Clock = Matter['clocks'][number]
export type HistoryEntry = Matter['entries'][number]

export function useMatter(id: string) {
  return useReply(desk, 'GET /api/matters/:id', { params: { id } })
}
