import { definePages } from '#web/page.ts'

export const pages = definePages(
  {
    path: '/public',
    title: { zh: '窗口', en: 'Window' },
    access: 'public',
    place: { order: 1 },
    load: () => import('./window-page.tsx'),
  },
  {
    path: '/public/lookup',
    title: { zh: '查询', en: 'Look up' },
    access: 'public',
    place: { order: 2 },
    load: () => import('./lookup-page.tsx'),
  },
  {
    path: '/public/receipt',
    title: { zh: '核对回执', en: 'Check a receipt' },
    access: 'public',
    place: { order: 3 },
    load: () => import('./receipt-page.tsx'),
  },
  {
    path: '/public/raise/$kind',
    title: { zh: '提出', en: 'Raise' },
    access: 'public',
    load: () => import('./raise-page.tsx'),
  },
)
