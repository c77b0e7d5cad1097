import { definePages } from '#web/page.ts'

const whoWorks = ['registrar', 'handler', 'section-head', 'director', 'leader', 'liaison'] as const

export const pages = definePages(
  {
    path: '/documents/new',
    title: { zh: '拟文', en: 'Write a document' },
    access: whoWorks,
    place: { order: 26, keys: 'g w' },
    load: () => import('./new-page.tsx'),
  },
  {
    path: '/documents/outgoing/$id',
    title: { zh: '文稿', en: 'The text' },
    access: whoWorks,
    load: () => import('./editor/editor-page.tsx'),
  },
  {
    path: '/documents/series',
    title: { zh: '文号', en: 'Document numbers' },
    access: ['registrar', 'director', 'leader'],
    place: { order: 62 },
    load: () => import('./series-page.tsx'),
  },
)
