import { blank, level, period } from './mark-pattern.ts'

const joint = '[-—–_·.,、:+#~\\s]'
const open = '[(〔【〖《\\[{]'
const close = '[)〕】〗》\\]}]'
const notOther = '(?<!商业|工作|国家|保守)'
/** What a classified thing is called. 秘密 is also an adjective (秘密会议, 秘密名单 of a novel), so it takes fewer. */
const things = '(?:报告|名单|资料|材料|档案|文件|文档|电报|清单|目录|台账|信息|方案|汇报)'
const thingsOfSecret = '(?:文件|资料|材料|电报|清单)'
const end = `(?:${joint}|[\\d(]|$)`

/** In a file's name (its ending taken off) or a title: in brackets, or with a period. */
export const inName: readonly RegExp[] = [
  // 《秘密》 is a book; 《绝密》报告 is not met
  `[(〔【〖\\[{]${blank}(?<level>${level})[件]?${blank}(?:${period})?${blank}[)〕】〗\\]}]`,
  `^${blank}${open}${blank}(?<level>${level})级${blank}${close}`,
  `^(?!.*(?:涉密|定密|管理|规定|办法|制度|标准|审查|培训)).*[(〔【\\[]${blank}(?<level>${level})级${blank}[)〕】\\]]$`,
  `${notOther}(?<level>${level})${blank}${period}`,
  `密级${blank}[-_:=]?${blank}(?<level>${level})(?!性)`,
].map(pattern => new RegExp(pattern, 'u'))

/** At either end or between joints. Where a name speaks of two levels (绝密_机密_秘密的区别) these are no marks. */
export const atEndOfName: readonly RegExp[] = [
  `^${blank}(?:\\d{1,6}年?${joint}*)?(?<level>${level})(?:级|件|文件)?(?:${joint}|$|关于|的?通知|(?=《))`,
  `^${blank}(?:\\d{1,6}年?${joint}*)?(?<level>${level})${blank}[\\d()年月日.-]*$`,
  `^${blank}(?:\\d{1,6}年?${joint}*)?(?<level>[绝机]${blank}密)级?${things}{1,2}${end}`,
  `^${blank}(?:\\d{1,6}年?${joint}*)?(?<level>秘${blank}密)级?${thingsOfSecret}${end}`,
  `${notOther}${joint}(?<level>${level})(?:级|件)?$`,
  `(?<!商业|工作|国家|保守)[-—–_·+#~](?<level>${level})(?:级|件)?[-—–_·+#~]`,
  `(?:报告|通知|方案|名单|纪要|请示|意见|总结|材料|资料|文件|函)(?<level>${level})(?:件)?$`,
].map(pattern => new RegExp(pattern, 'u'))
