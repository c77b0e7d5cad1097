import { definePages } from '#web/page.ts'

/** Whoever works on matters sees of the plans what is theirs to see. */
const whoWorks = ['registrar', 'handler', 'section-head', 'director', 'leader', 'liaison'] as const

export const pages = definePages(
  {
    path: '/supervision/plans',
    title: { zh: '督办计划', en: 'Supervision plans' },
    access: whoWorks,
    place: { order: 38, keys: 'g s' },
    load: () => import('./plans-page.tsx'),
  },
  {
    path: '/supervision/plans/$id',
    title: { zh: '督办计划', en: 'Supervision plan' },
    access: whoWorks,
    load: () => import('./plan-page.tsx'),
  },
  {
    path: '/supervision/units',
    title: { zh: '各单位比较', en: 'Units beside each other' },
    access: whoWorks,
    load: () => import('./units-page.tsx'),
  },
  {
    path: '/supervision/items',
    title: { zh: '督办任务', en: 'Supervised items' },
    access: whoWorks,
    load: () => import('./items-page.tsx'),
  },
  {
    path: '/supervision/items/$id/notice',
    title: { zh: '督办通知单', en: 'Supervision notice' },
    access: whoWorks,
    load: () => import('./notice-page.tsx'),
  },
)
