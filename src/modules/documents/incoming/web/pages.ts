import { definePages } from '#web/page.ts'

export const pages = definePages({
  path: '/documents/incoming/new',
  title: { zh: '收文登记', en: 'Incoming' },
  access: ['registrar'],
  place: { order: 22, keys: 'g i' },
  load: () => import('./incoming-page.tsx'),
})
