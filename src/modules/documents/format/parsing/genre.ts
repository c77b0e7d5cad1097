import type { DocumentKind } from '../document/kinds.ts'
import { dateAtEnd } from './dates.ts'

/** How the elements of an official document look, in plain text. */

/** 发文字号, with the brackets that people type for 〔〕. */
export const numberLine =
  /^[（(]?([\u4e00-\u9fa5]{1,14}[〔[［（(【]\s*(?:19|20)\d{2}\s*[〕\]］）)】]\s*第?\s*\d+\s*号)[）)]?$/
/** The number of an order, of minutes, of a bulletin. */
export const serialLine =
  /^[（(]?((?:[\u4e00-\u9fa5]{0,10}|(?:19|20)\d{2}年)第\s*[\d一二三四五六七八九十百〇]+\s*[号期次])[）)]?$/
export const orderMark = /^[\u4e00-\u9fa5]{2,30}(?:令|命令)$/
export const fileMark = /^([\u4e00-\u9fa5（）\s]{2,60}?)\s*文\s*件$/
/** With a number under it, it is the mark of a series: minutes, bulletins. */
export const seriesMark = /^(?!.*(?:关于|的))[\u4e00-\u9fa5]{2,30}(?:纪要|通报|简报|专报|快报)$/
export const copyNumberLine = /^(?:份号[：:]?\s*)?(\d{6})$/
export const urgencyLine = /^(?:紧急程度[：:]?\s*)?(特急|加急)$/
export const signersAt = /签发人[：:]\s*(.+)$/

export const noteLine = /^[（(](.{2,120})[）)]$/
export const attachmentLabel = /^附件\s*\d*\s*[.．：:]?$/
export const attachmentNote = /^附件\s*[：:]\s*(.*)$/
export const numberedItem = /^\s*\d{1,2}\s*[.．、]\s*(.+)$/
/** 主送 and 抄送 in the imprint. */
export const movedRecipientsLine = /^主\s*送\s*[：:]\s*(.+)$/
export const copiesLine = /^抄\s*送\s*[：:]\s*(.+)$/

const kindWords: readonly (readonly [RegExp, DocumentKind])[] = [
  [/决议$/, 'resolution'],
  [/决定$/, 'decision'],
  [/令$/, 'order'],
  [/公报$/, 'communique'],
  [/公告$/, 'announcement'],
  [/通告$/, 'public-notice'],
  [/意见$/, 'opinion'],
  [/通知$/, 'notice'],
  [/通报$/, 'circular'],
  [/报告$/, 'report'],
  [/请示$/, 'request'],
  [/批复$/, 'approval'],
  [/议案$/, 'bill'],
  [/函$/, 'letter'],
  [/答复$/, 'letter'],
  [/纪要$/, 'minutes'],
]

/** By the last word of the title, brackets after it (试行) aside. */
export function kindOf(title: string): DocumentKind | undefined {
  const bare = title.replace(/\s/g, '').replace(/[（(][^（）()]*[）)]$/, '')
  return kindWords.find(([word]) => word.test(bare))?.[1]
}

/** Words that titles of attached and issued texts end in, besides the fifteen kinds. */
const otherTitle =
  /(?:方案|办法|条例|规定|规则|细则|规划|计划|要点|制度|名单|目录|清单|标准|规范|说明|情况|总结|要求|措施|程序|章程|守则|表|图|样图|题目|指南|预案|条目|坐标)$/

export const endsAsTitle = (text: string) =>
  kindOf(text) !== undefined || otherTitle.test(text.replace(/[（(][^（）()]*[）)]$/, ''))

/** Short and without the marks of a sentence. */
export function mayBeTitle(text: string): boolean {
  return (
    !dateAtEnd.test(text) &&
    text.length <= 60 &&
    !/[。；！？：:|>，]|^[（(].*[）)]$|^\d+[.．、]|^[一二三四五六七八九十]+、/.test(text)
  )
}

const organEnding =
  /(?:国务院|政府|办公室|办公厅|委员会|党委|省委|市委|县委|区委|军委|党组|[局厅部院署办处科站所校]|大会|联合会|工会|协会|商会|学会|政协|中心|支队|大队|总队|公司|集团|银行|总社|军区|分区|开发区|新区|兵团|小组|指挥部|专家组|管委会|街道|法庭|委|会|团|社|队|组)$/

/** The name of an organ on a line by itself, or several with blanks between them. */
export function isOrgan(text: string): boolean {
  return (
    text.length <= 60 &&
    !/[。；！？：:，,“”]|^[（(]|^\d|^附件/.test(text) &&
    text.split(/[\s\u3000]+/).every(name => organEnding.test(name) && /^[\u4e00-\u9fa5（）()、·]{2,40}$/.test(name))
  )
}

/** 总理 李某某: the post and the name of whoever signs. */
export const postAndName =
  /^((?:代理?)?(?:国家)?(?:主席|总理|委员长|省长|市长|县长|区长|州长|盟长|旗长|镇长|乡长|部长|局长|厅长|主任|院长|会长|署长|行长|秘书长))[\s\u3000：:]*([\u4e00-\u9fa5·][\s\u3000]?[\u4e00-\u9fa5·]{1,10})$/

const addressee =
  /(?:代表|委员|同志|先生|女士|公民|群众|单位|部门|机构|网站|企业|院校|高校|学校|医院|总部|成员|人员|省|市|县|区|州|盟|旗|乡|镇|村|你们|各位|干部|职工|党员|学生|家长|市民|居民|办|室|中心|支部|常委会|领导|本部|分行|支行|用户|业主|商户|企事业|法人)$/

/** Whom a document is for, on the line before its text: its last word is an organ or people. */
export function isRecipients(text: string): boolean {
  const bare = text.replace(/[：:]$/, '').replace(/[（(][^（）()]*[）)]$/, '')
  return (
    bare !== text &&
    /[：:]$/.test(text) &&
    text.length >= 3 &&
    text.length <= 400 &&
    !/[。；！？：:]|^附件|^抄送|^[一二三四五六七八九十]+、|^\d|^[（(]|^\S[\s\u3000]+\S$|^(?:联系|参会|参加|列席|出席|主办|承办|责任|发布|牵头)/.test(
      bare,
    ) &&
    (addressee.test(bare) || organEnding.test(bare))
  )
}
