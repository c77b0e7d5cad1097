import { definePanels } from '#web/panel.ts'

export const panels = definePanels({ place: 'head', load: () => import('./instruct-link.tsx') })
