/** How the elements of an official document are recognised by their words. Wide on purpose: wrong forms are what the rules look for. */

/** The fifteen kinds of 公文处理工作条例 §8, and what else offices put at the end of a title. */
const endsTitle =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|方案|办法|规定|细则|规则|规程|规范|制度|条例|章程|计划|规划|要点|总结|讲话|汇报|说明|预案|措施|清单|名单|大纲|指南|目录|答复|建议|提案|简报|工作报告)$/

export const patterns = {
  copyNumber: /^(?:№|No\.?|第)?\s*\d{3,8}\s*(?:份|号)?$/i,
  classification: /^(?:绝\s*密|机\s*密|秘\s*密)\s*(?:[★☆＊*].{0,12})?$/,
  urgency: /^(?:特\s*急|加\s*急|特\s*提|平\s*急|紧\s*急|急\s*件|急)$/,
  number:
    /^(?:文号[：:]\s*|\d{6}[\s　]+)?(?<word>\p{Script=Han}[\p{Script=Han}A-Za-z]{0,14})\s*(?<open>[〔[(（【［﹝])\s*(?<year>\d{2,4})\s*年?\s*(?<close>[〕\])）】］﹞])\s*(?<serial>(?:第\s*)?\d+)\s*号/u,
  orderNumber: /^第?\s*[\d一二三四五六七八九十百〇]+\s*[号期]$/,
  /** After a number: signers that go on from the line above. */
  names: /^(?:\p{Script=Han}{2,4}[\s　]*){1,3}$/u,
  signer: /签\s*发\s*人\s*[：:]/,
  markWord: /(?:文件|命令|令|纪要)$/,
  organ:
    /(?:政府|委员会|党委|市委|县委|省委|区委|局|厅|部|委|院|办公室|办|会|社|处|科|中心|公司|集团|银行|大学|学院|学校|组|署|所|站|队|党组|支部|指挥部|政治部|街道|机关|单位|部门|机构)$/,
  recipientWord:
    /(?:政府|委|局|厅|部|院|办|会|社|处|科|中心|公司|集团|银行|学|组|署|所|站|队|单位|机关|部门|机构|代表|委员|同志|书记|领导|县|市|区|省|乡|镇|村|街道|家长|居民|用户|旅客|你)/,
  introduces: /(?:如下|以下|下列)[^，。；]{0,12}[：:]$/,
  /** Who signs for the office: 市长　某某. */
  person: /(?:长|主任|书记|主席|总理|主持工作)[\s　]+\p{Script=Han}[\p{Script=Han}\s　]{0,4}$/u,
  date: /^(?:\d{2,4}|[零〇○Ｏ０-９O一二三四五六七八九]{2,4})\s*年\s*[\d０-９一二三四五六七八九十元]{1,3}\s*月\s*[\d０-９一二三四五六七八九十]{1,3}\s*日$|^\d{4}\s*[.．\-/]\s*\d{1,2}\s*[.．\-/]\s*\d{1,2}$/,
  note: /^[（(][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)]$/,
  copies: /^(?:抄\s*送|抄\s*报|分\s*送)\s*[：:]/,
  movedRecipients: /^主\s*送\s*[：:]/,
  printingDate: /(?:\d{2,4}|[零〇○一二三四五六七八九]{4})\s*年.{1,4}月.{1,4}日\s*印\s*发?$/,
  attachmentNote: /^附\s*件\s*[：:]/,
  attachmentMark: /^附\s*件\s*(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*[：:]?$/,
  numbered: /^[\d０-９]{1,2}\s*[.．、]/,
  attendance: /^(?:出\s*席|请\s*假|列\s*席|缺\s*席)(?:人员)?\s*[：:]/,
  chapter: /^第[一二三四五六七八九十百零〇\d]{1,4}[编章节]/,
  article: /^第[一二三四五六七八九十百零〇\d]{1,5}条/,
  caption: /^(?:表|图)\s*[\d一二三四五六七八九十]{1,3}(?:[-－.．]\d+)?[\s　：:]/,
  heading1: /^[一二三四五六七八九十]{1,3}\s*[、.．，,]/,
  heading2: /^[（(][一二三四五六七八九十]{1,3}[）)]/,
  heading3: /^[\d０-９]{1,2}\s*[.．、，,](?![\d０-９])/,
  heading4: /^[（(]\s*[\d０-９]{1,2}\s*[）)]/,
  sentenceEnd: /[。！？；：，、!?;:,]$/,
} as const

/** `（试行）`, `（草案）` may follow. */
export function isWholeTitle(text: string): boolean {
  return endsTitle.test(text.replace(/[\s　]/g, '').replace(/[（(][^（）()]{1,12}[）)]$/, ''))
}

/** The text as read: numbered by hand or by the list alike, without the blanks around it. */
export function spoken(paragraph: { readonly label: string; readonly text: string }): string {
  return `${paragraph.label}${paragraph.text}`.replace(/^[\s　]+|[\s　]+$/g, '')
}
