import { plans } from '#modules/supervision/web/client.ts'
import { useReply } from '#web/ask.ts'

/** The plans that I see, by id: the latest two hundred of them. */
export function usePlanNames(): ReadonlyMap<string, string> {
  const { data } = useReply(plans, 'GET /api/supervision/plans', { query: { limit: 200 } })
  return new Map((data?.plans ?? []).map(({ id, title }) => [id, title]))
}
