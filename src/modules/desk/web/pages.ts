import { definePages } from '#web/page.ts'

/** Whoever works on matters; the three administrators see none. */
const whoWorks = ['registrar', 'handler', 'section-head', 'director', 'leader', 'liaison'] as const

export const pages = definePages(
  {
    path: '/desk',
    title: { zh: '我的待办', en: 'My desk' },
    access: whoWorks,
    place: { order: 10, keys: 'g d' },
    load: () => import('./tasks/desk-page.tsx'),
  },
  {
    path: '/register',
    title: { zh: '登记', en: 'Register' },
    access: ['registrar', 'leader'],
    place: { order: 20, keys: 'g r' },
    load: () => import('./registration/register-page.tsx'),
  },
  {
    path: '/matters',
    title: { zh: '事项列表', en: 'Matters' },
    access: whoWorks,
    place: { order: 30, keys: 'g l' },
    load: () => import('./list/list-page.tsx'),
  },
  {
    path: '/matters/$id',
    title: { zh: '事项', en: 'Matter' },
    access: whoWorks,
    load: () => import('./matter/matter-page.tsx'),
  },
  {
    path: '/matters/$id/print',
    title: { zh: '办理单', en: 'Handling sheet' },
    access: whoWorks,
    load: () => import('./matter/sheet-page.tsx'),
  },
  {
    path: '/notices',
    title: { zh: '提醒', en: 'Notices' },
    access: 'person',
    load: () => import('./notices/notices-page.tsx'),
  },
)
