import type { ComponentType } from 'react'
import type { Role } from '#kernel/procedure/procedure.ts'
import type { Text } from '#kernel/refusal.ts'

/** Where a page stands in the navigation; without it, it is reached by links only. */
export interface Place {
  /** Lower comes first. The modules leave gaps: desk 10, register 20, matters 30 … */
  readonly order: number
  /** Keys pressed one after the other: 'g d'. Listed under ?. */
  readonly keys?: string
}

/** A page of a module. `src/web/pages.ts` finds it where `src/modules/<name>/web/pages.ts` exports it in `pages`. */
export interface Page {
  /** '/matters/$id': what follows a $ is read with `useParams({ strict: false })`. */
  readonly path: string
  readonly title: Text
  /** As an endpoint says it: anybody, whoever is signed in, or the holders of one of these roles. */
  readonly access: 'public' | 'person' | readonly Role[]
  readonly place?: Place
  /** Opens without a network too, as whoever was last signed in here. What it keeps meanwhile is its own business. */
  readonly worksOffline?: true
  /** The component is the default export, in a chunk of its own. */
  load(): Promise<{ readonly default: ComponentType }>
}

export function definePages(...pages: readonly Page[]): readonly Page[] {
  return pages
}
