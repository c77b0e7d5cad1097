import { defineTexts } from '#web/texts/define-texts.ts'

export const deskTexts = defineTexts({
  title: { zh: '我的待办', en: 'My desk' },
  counts: { zh: '按期限查看', en: 'By due day' },
  all: { zh: '全部', en: 'All' },
  red: { zh: '超期', en: 'Late' },
  yellow: { zh: '临期', en: 'Due soon' },
  green: { zh: '正常', en: 'On time' },
  tasks: (count: number) => ({ zh: `${count} 件`, en: count === 1 ? '1 task' : `${count} tasks` }),
  standsIn: (name: string) => ({ zh: `代 ${name}`, en: `for ${name}` }),
  nothing: { zh: '没有待办。', en: 'You owe nothing.' },
  nothingSuch: { zh: '没有这一类待办。', en: 'No such tasks.' },
  keys: { zh: '上下移动，回车打开', en: 'move, Enter opens' },
  more: { zh: '再显示一些', en: 'Show more' },
  loading: { zh: '正在取数据……', en: 'Loading …' },
  quick: { zh: '快速登记', en: 'Quick registration' },
  kind: { zh: '种类', en: 'Kind' },
  what: { zh: '标题', en: 'Title' },
  go: { zh: '登记', en: 'Register' },
})
