import { definePages } from '#web/page.ts'

export const pages = definePages(
  {
    path: '/office/absences',
    title: { zh: '外出与移交', en: 'Absences' },
    access: 'person',
    place: { order: 60 },
    load: () => import('./absences/absences-page.tsx'),
  },
  {
    path: '/procedures',
    title: { zh: '办理规程', en: 'Procedures' },
    access: 'person',
    place: { order: 70, keys: 'g p' },
    load: () => import('./procedures/procedures-page.tsx'),
  },
  {
    path: '/procedures/$key',
    title: { zh: '办理规程', en: 'Procedure' },
    access: 'person',
    load: () => import('./procedures/procedure-page.tsx'),
  },
  {
    path: '/office/calendar',
    title: { zh: '工作日历', en: 'Working calendar' },
    access: 'person',
    place: { order: 75, keys: 'g c' },
    load: () => import('./calendar/calendar-page.tsx'),
  },
  {
    path: '/office/people',
    title: { zh: '人员与岗位', en: 'People and posts' },
    access: ['security-admin'],
    place: { order: 50 },
    load: () => import('./people/people-page.tsx'),
  },
  {
    path: '/office/people/$id',
    title: { zh: '人员', en: 'Person' },
    access: ['security-admin'],
    load: () => import('./people/person-page.tsx'),
  },
  {
    path: '/office/units',
    title: { zh: '单位', en: 'Units' },
    access: ['security-admin', 'system-admin'],
    place: { order: 52 },
    load: () => import('./units/units-page.tsx'),
  },
  {
    path: '/office/settings',
    title: { zh: '设定', en: 'Settings' },
    access: ['system-admin', 'security-admin', 'director'],
    place: { order: 54 },
    load: () => import('./settings/settings-page.tsx'),
  },
  {
    path: '/office/running',
    title: { zh: '运行', en: 'Running' },
    access: ['system-admin'],
    place: { order: 55 },
    load: () => import('./running/running-page.tsx'),
  },
  {
    path: '/office/audit',
    title: { zh: '审计', en: 'Audit' },
    access: ['audit-admin'],
    place: { order: 56 },
    load: () => import('./audit/audit-page.tsx'),
  },
)
