import { definePages } from '#web/page.ts'

const whoWorks = ['registrar', 'handler', 'section-head', 'director', 'leader', 'liaison'] as const

export const pages = definePages(
  {
    path: '/instructions',
    title: { zh: '领导批示', en: 'Instructions' },
    access: whoWorks,
    place: { order: 32, keys: 'g s' },
    load: () => import('./instructions-page.tsx'),
  },
  {
    path: '/instructions/new',
    title: { zh: '登记批示', en: 'Register an instruction' },
    access: ['registrar', 'leader'],
    load: () => import('./registration-page.tsx'),
  },
  {
    path: '/instructions/$id/note',
    title: { zh: '批示报告单', en: 'Return note' },
    access: whoWorks,
    load: () => import('./note-page.tsx'),
  },
)
