import { definePages } from '#web/page.ts'

export const pages = definePages({
  path: '/documents/check',
  title: { zh: '公文检查', en: 'Check a document' },
  access: 'person',
  place: { order: 60 },
  load: () => import('./check-page.tsx'),
})
