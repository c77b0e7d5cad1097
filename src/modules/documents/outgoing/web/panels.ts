import { definePanels } from '#web/panel.ts'

export const panels = definePanels({ place: 'endorse', load: () => import('./changes-panel.tsx') })
