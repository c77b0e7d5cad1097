import { definePages } from '#web/page.ts'

export const pages = definePages(
  {
    path: '/proposals',
    title: { zh: '建议提案', en: 'Proposals' },
    access: 'person',
    place: { order: 42, keys: 'g o' },
    load: () => import('./statistics-page.tsx'),
  },
  {
    path: '/proposals/list',
    title: { zh: '建议提案清单', en: 'List of proposals' },
    access: 'person',
    load: () => import('./list-page.tsx'),
  },
  {
    path: '/proposals/import',
    title: { zh: '导入年度清单', en: 'Import a yearly list' },
    access: ['registrar'],
    load: () => import('./import-page.tsx'),
  },
  {
    path: '/proposals/$id/reply',
    title: { zh: '答复函', en: 'Reply letter' },
    access: 'person',
    load: () => import('./reply-page.tsx'),
  },
  {
    path: '/proposals/$id/opinions',
    title: { zh: '征询意见表', en: 'Opinion forms' },
    access: 'person',
    load: () => import('./opinions-page.tsx'),
  },
)
