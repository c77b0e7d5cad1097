import { useEffect, useState } from 'react'
import { all } from './phone-store.ts'

/** Whose entries wait on this phone beside this person's, and how many. Of what they are nothing is shown. */
export function useOthersWaiting(personId: string): readonly (readonly [name: string, count: number])[] {
  const [others, setOthers] = useState<readonly (readonly [string, number])[]>([])
  useEffect(() => {
    let gone = false
    Promise.all([all('items'), all('drafts')]).then(([items, drafts]) => {
      const theirs = [...items.filter(item => item.state !== 'delivered'), ...drafts].filter(
        one => one.personId !== personId,
      )
      const byName = Map.groupBy(theirs, one => one.personName)
      if (!gone) setOthers([...byName].map(([name, list]) => [name, list.length] as const))
    })
    return () => {
      gone = true
    }
  }, [personId])
  return others
}
