import { defineTexts } from '#web/texts/define-texts.ts'

export const auditTexts = defineTexts({
  title: { zh: '审计', en: 'Audit' },
  note: { zh: '只可查看，任何人不能修改或删除。', en: 'To be read only: nobody can change or remove a line.' },
  no: { zh: '序号', en: 'No.' },
  at: { zh: '时间', en: 'When' },
  who: { zh: '人员', en: 'Who' },
  act: { zh: '行为', en: 'What' },
  subject: { zh: '对象', en: 'To whom or what' },
  details: { zh: '详情', en: 'Details' },
  hash: { zh: '校验值', en: 'Hash' },
  request: { zh: '请求编号', en: 'Request' },
  from: { zh: '自', en: 'From' },
  until: { zh: '至', en: 'Until' },
  all: { zh: '全部', en: 'All' },
  clear: { zh: '清除筛选', en: 'Clear filters' },
  nothing: { zh: '没有符合条件的记录。', en: 'No line is like that.' },
  nobody: { zh: '未登录', en: 'not signed in' },
  system: { zh: '系统', en: 'the system' },
})
