import { definePanels } from '#web/panel.ts'

export const panels = definePanels(
  { place: 'review', load: () => import('./marks-panel.tsx') },
  { place: 'beside', kinds: ['supervision-plan'], load: () => import('../plans/web/plan-panel.tsx') },
  { place: 'beside', kinds: ['supervision-item'], load: () => import('../plans/web/item-panel.tsx') },
  {
    place: 'form',
    kinds: ['supervision-item'],
    actions: ['progress'],
    load: () => import('../plans/web/promise-panel.tsx'),
  },
)
