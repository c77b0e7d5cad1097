import { definePanels } from '#web/panel.ts'

export const panels = definePanels({ place: 'review', load: () => import('./marks-panel.tsx') })
