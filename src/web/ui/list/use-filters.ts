import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

export type Filters = Readonly<Record<string, string | undefined>>

/**
 * The filters of a list are its address. Setting some leaves the others; an empty one is left out. While typing pass
 * `replace`, so that Back does not go letter by letter.
 */
export function useFilters(): [Filters, (change: Filters, how?: { readonly replace?: boolean }) => void] {
  const filters = useSearch({ strict: false }) as Filters
  const navigate = useNavigate()
  const change = useCallback(
    (changed: Filters, how: { readonly replace?: boolean } = {}) => {
      const search = (before: Filters) => withoutEmpty({ ...before, ...changed })
      navigate({ to: '.', search: search as never, replace: how.replace ?? false })
    },
    [navigate],
  )
  return [filters, change]
}

function withoutEmpty(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''))
}
