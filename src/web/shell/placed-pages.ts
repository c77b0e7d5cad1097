import type { Page, Place } from '../page.ts'
import { pages } from '../pages.ts'
import { mayOpen, useSession } from '../session.ts'

export interface PlacedPage extends Page {
  readonly place: Place
}

/** The pages in the navigation that are there for this person, in order. Public pages are for who is not signed in. */
export function usePlacedPages(): readonly PlacedPage[] {
  const session = useSession()
  if (session === undefined) return []
  return pages
    .filter((page): page is PlacedPage => page.place !== undefined)
    .filter(page => (session ? page.access !== 'public' : page.access === 'public') && mayOpen(page, session))
    .sort((a, b) => a.place.order - b.place.order)
}
