import { definePages } from '#web/page.ts'

export const pages = definePages({
  path: '/supervision/breakdown',
  title: { zh: '任务分解', en: 'Break down' },
  access: ['registrar', 'director', 'leader'],
  place: { order: 40, keys: 'g b' },
  load: () => import('./breakdown-page.tsx'),
})
