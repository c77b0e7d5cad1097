import { useQueryClient } from '@tanstack/react-query'

/** What an act on a person changes: read anew after each. */
export const personChanges = [
  'GET /api/office/people',
  'GET /api/office/people/:id',
  'GET /api/directory',
  'GET /api/office/absences',
]

/** Runs an act on a person and reads anew what it changed. */
export function useAfterward(): <T>(act: Promise<T>) => Promise<T> {
  const queries = useQueryClient()
  return async act => {
    const reply = await act
    await Promise.all(personChanges.map(key => queries.invalidateQueries({ queryKey: [key] })))
    return reply
  }
}
