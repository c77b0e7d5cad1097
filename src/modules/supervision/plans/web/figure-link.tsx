import { Link } from '@tanstack/react-router'

/** Which items a number counts, as the address of their list says it. */
export interface Behind {
  readonly plan?: string
  readonly unit?: string
  readonly which?: string
  readonly month?: string
}

/** A number that opens what it counts; nothing stands behind a nought. */
export function FigureLink({ count, label, ...behind }: Behind & { readonly count: number; readonly label: string }) {
  if (count === 0) return <span className="quiet number">0</span>
  return (
    <Link to="/supervision/items" search={behind as never} className="number" aria-label={`${label}: ${count}`}>
      {count}
    </Link>
  )
}
