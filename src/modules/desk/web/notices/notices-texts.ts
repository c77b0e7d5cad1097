import { defineTexts } from '#web/texts/define-texts.ts'

export const noticesTexts = defineTexts({
  title: { zh: '提醒', en: 'Notices' },
  onlyUnread: { zh: '只看未读', en: 'Unread only' },
  readAll: { zh: '全部标为已读', en: 'Mark all as read' },
  unreadCount: (count: number) => ({
    zh: count >= 100 ? '99 条以上未读' : `${count} 条未读`,
    en: count >= 100 ? 'more than 99 unread' : `${count} unread`,
  }),
  unread: { zh: '未读', en: 'unread' },
  nothing: { zh: '没有提醒。', en: 'No notices.' },
  more: { zh: '再显示一些', en: 'Show more' },
  loading: { zh: '正在取数据……', en: 'Loading …' },
  by: (name: string) => ({ zh: `来自 ${name}`, en: `by ${name}` }),
  purpose: (purpose: string) => ({ zh: `新待办：${purpose}`, en: `New task: ${purpose}` }),
  grade: (grade: number) => ({ zh: `评价 ${grade}/5`, en: `rated ${grade}/5` }),
})

/** What each kind of notice tells. One that this version does not know is shown as a plain notice. */
export const noticeKinds = defineTexts({
  task: { zh: '新待办', en: 'New task' },
  urge: { zh: '催办', en: 'Urged' },
  'extension-granted': { zh: '延期已批准', en: 'More time was granted' },
  'extension-refused': { zh: '延期未批准', en: 'More time was refused' },
  answered: { zh: '答复已送达', en: 'Answered' },
  withdrawn: { zh: '公文已撤回', en: 'Withdrawn' },
  rated: { zh: '收到评价', en: 'Rated' },
  'due-soon': { zh: '临期提醒', en: 'Due soon' },
  overdue: { zh: '超期提醒', en: 'Late' },
  'due-changed': { zh: '期限有变', en: 'A due day has changed' },
  other: { zh: '提醒', en: 'Notice' },
})
