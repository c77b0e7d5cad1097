import { QueryCache, QueryClient } from '@tanstack/react-query'
import { isRefusal } from '#kernel/refusal.ts'
import { sessionQuery } from './session.ts'
import { isRealRefusal } from './ui/fault.ts'

/** A refusal is an answer, not a failure: only what did not reach the server is asked again. */
export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (count, error) => !isRealRefusal(error) && count < 2 },
    mutations: { retry: false },
  },
  queryCache: new QueryCache({
    onError(error) {
      if (isRefusal(error) && error.status === 401) queryClient.setQueryData(sessionQuery.queryKey, null)
    },
  }),
})
