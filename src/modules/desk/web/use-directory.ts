import { useMemo } from 'react'
import { useReply } from '#web/ask.ts'
import { desk } from '#web/clients.ts'

/** Who works here changes seldom; the server checks every choice anew. */
const staleTime = 5 * 60_000

/** Everyone who works here, and their names by id. A name not known yet is an empty text, not an id. */
export function useDirectory() {
  const { data } = useReply(desk, 'GET /api/directory', {}, { staleTime })
  return useMemo(() => {
    const units = data?.units ?? []
    const people = data?.people ?? []
    const unitNames = new Map(units.map(unit => [unit.id, unit.name]))
    const personNames = new Map(people.map(person => [person.id, person.name]))
    return {
      units,
      people,
      unitName: (id: string | null) => (id && unitNames.get(id)) ?? '',
      personName: (id: string | null) => (id && personNames.get(id)) ?? '',
    }
  }, [data])
}

export type Directory = ReturnType<typeof useDirectory>
