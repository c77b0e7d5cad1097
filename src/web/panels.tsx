import { type ComponentType, lazy, Suspense } from 'react'
import type { Panel, PanelProps } from './panel.ts'

/** Every module's panels, found by their place, as pages are. */
const modules = import.meta.glob<{ panels: readonly Panel[] }>('../modules/**/web/panels.ts', { eager: true })

const panels = Object.values(modules)
  .flatMap(module => module.panels)
  .map((panel): { readonly panel: Panel; readonly Shown: ComponentType<PanelProps> } => ({
    panel,
    Shown: lazy(panel.load),
  }))

interface Socket {
  readonly place: Panel['place']
  readonly action?: string
}

export function Panels({ place, kind, action = '', ...props }: PanelProps & Socket) {
  return panels
    .filter(({ panel }) => panel.place === place && (panel.kinds?.includes(kind) ?? true))
    .filter(({ panel }) => panel.actions?.includes(action) ?? true)
    .map(({ Shown }, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
      <Suspense key={i}>
        <Shown kind={kind} {...props} />
      </Suspense>
    ))
}
