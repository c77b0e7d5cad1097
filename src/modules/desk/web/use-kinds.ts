import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { Text } from '#kernel/refusal.ts'
import { useReply } from '#web/ask.ts'
import { desk } from '#web/clients.ts'
import type { DeskContract } from '../contract.ts'

export type Kind = ReplyOf<DeskContract['GET /api/kinds']>['kinds'][number]

/** Procedures change with a release, not while somebody works. */
const staleTime = Number.POSITIVE_INFINITY

/** The kinds of matter, undefined until they are there, and their words by key. */
export function useKinds() {
  const { data } = useReply(desk, 'GET /api/kinds', {}, { staleTime })
  const kinds = data?.kinds
  const of = (key: string) => kinds?.find(kind => kind.key === key)
  return {
    kinds,
    of,
    kindTitle: (key: string): Text => of(key)?.title ?? nothing,
    stepTitle: (key: string, step: string): Text => of(key)?.steps[step] ?? nothing,
  }
}

const nothing: Text = { zh: '', en: '' }
