import { definePages } from '#web/page.ts'

export const pages = definePages(
  {
    path: '/sign-in',
    title: { zh: '登录', en: 'Sign in' },
    access: 'public',
    load: () => import('./sign-in-page.tsx'),
  },
  {
    path: '/set-up',
    title: { zh: '设置密码', en: 'Choose a password' },
    access: 'public',
    load: () => import('./set-up-page.tsx'),
  },
  {
    path: '/account',
    title: { zh: '我的账户', en: 'My account' },
    access: 'person',
    load: () => import('./account-page.tsx'),
  },
)
