import type { ReactNode } from 'react'

/** A table that is wider than a phone scrolls in itself, by keyboard too. */
export function WideTable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className="procedure-table" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
