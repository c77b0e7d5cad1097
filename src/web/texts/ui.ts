import { defineTexts } from './define-texts.ts'

/** The words of the parts in `ui/`, which know no domain. */
export const uiTexts = defineTexts({
  green: { zh: '正常', en: 'On time' },
  yellow: { zh: '临期', en: 'Due soon' },
  red: { zh: '超期', en: 'Late' },
  dueToday: { zh: '今天到期', en: 'due today' },
  dueIn: (days: number) => ({ zh: `还有 ${days} 天`, en: days === 1 ? 'due tomorrow' : `due in ${days} days` }),
  lateBy: (days: number) => ({ zh: `超期 ${days} 天`, en: days === 1 ? '1 day late' : `${days} days late` }),
  more: { zh: '再显示一些', en: 'Show more' },
  shown: (count: number) => ({ zh: `已显示 ${count} 条`, en: `${count} shown` }),
  nothing: { zh: '没有内容', en: 'Nothing here' },
  selectAll: { zh: '全选', en: 'Select all' },
  select: (name: string) => ({ zh: `选择“${name}”`, en: `Select ${name}` }),
  sortBy: (column: string) => ({ zh: `按“${column}”排序`, en: `Sort by ${column}` }),
  loading: { zh: '正在取数据……', en: 'Loading …' },
  close: { zh: '关闭', en: 'Close' },
  cancel: { zh: '取消', en: 'Cancel' },
  confirm: { zh: '确定', en: 'Confirm' },
  reason: { zh: '理由', en: 'Reason' },
  again: { zh: '重试', en: 'Try again' },
  basis: { zh: '依据', en: 'Basis' },
  arithmetic: { zh: '期限怎样算出', en: 'How the day was counted' },
  arithmeticStep: { zh: '步骤', en: 'Step' },
  arithmeticDays: { zh: '日期', en: 'Days' },
  unreachable: {
    zh: '连接不上服务器。请检查网络后重试，已填写的内容仍在。',
    en: 'The server cannot be reached. Check the network and try again; what you typed is still here.',
  },
  bug: {
    zh: '程序出了差错，不是您的操作有误。已填写的内容仍在，请重试。',
    en: 'The program failed; it was nothing you did. What you typed is still here. Try again.',
  },
  reference: (id: string) => ({ zh: `编号：${id}`, en: `Reference: ${id}` }),
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
})
