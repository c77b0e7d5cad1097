import { type ComponentType, lazy, Suspense } from 'react'
import type { Panel, PanelProps } from './panel.ts'

/** Every module's panels, found by their place, as pages are. */
const modules = import.meta.glob<{ panels: readonly Panel[] }>('../modules/**/web/panels.ts', { eager: true })

const panels = Object.values(modules)
  .flatMap(module => module.panels)
  .map(({ place, load }): { readonly place: Panel['place']; readonly Shown: ComponentType<PanelProps> } => ({
    place,
    Shown: lazy(load),
  }))

export function Panels({ place, ...props }: PanelProps & { readonly place: Panel['place'] }) {
  return panels
    .filter(panel => panel.place === place)
    .map(({ Shown }, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
      <Suspense key={i}>
        <Shown {...props} />
      </Suspense>
    ))
}
