import { definePages } from '#web/page.ts'

export const pages = definePages(
  {
    path: '/supervision/onsite',
    title: { zh: '现场核查', en: 'On-site checks' },
    access: 'person',
    place: { order: 42, keys: 'g o' },
    worksOffline: true,
    load: () => import('./onsite-list-page.tsx'),
  },
  {
    path: '/supervision/onsite/$id',
    title: { zh: '现场核查', en: 'On-site check' },
    access: 'person',
    worksOffline: true,
    load: () => import('./onsite-page.tsx'),
  },
)
