import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { AskOf, ReplyOf } from '#kernel/http/client-types.ts'
import type { Contract } from '#kernel/http/endpoint.ts'
import type { Client } from '../../ask.ts'

/**
 * A list that the server gives in pieces, each naming the `next`. What was shown stays while other filters are read.
 * `rowsOf` takes the rows out of a piece.
 */
export function usePieces<C extends Contract, K extends keyof C & `GET /${string}`, Row>(
  client: Client<C>,
  key: K,
  query: Readonly<Record<string, unknown>>,
  rowsOf: (reply: ReplyOf<C[K]>) => readonly Row[],
) {
  const pieces = useInfiniteQuery({
    queryKey: [key, 'pieces', query],
    queryFn: ({ pageParam }) => client(key, { query: { ...query, after: pageParam } } as unknown as AskOf<C[K]>),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: piece => (piece as { next?: string | null }).next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = pieces
  return {
    /** Undefined until the first piece is there. */
    rows: data?.pages.flatMap(piece => rowsOf(piece as ReplyOf<C[K]>)),
    first: data?.pages[0] as ReplyOf<C[K]> | undefined,
    error,
    refetch,
    /** The rows are those of the filters before. */
    stale: isPlaceholderData,
    more: hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined,
  }
}
