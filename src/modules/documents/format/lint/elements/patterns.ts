import { anyOf } from '../../words/any-of.ts'
import { addressees, addresseesAnywhere, organEndings, organsUnnamed } from '../../words/organ-words.ts'
import { postEndings } from '../../words/post-words.ts'
import { kindWords, textWords, writtenWords } from '../../words/title-words.ts'

/** How the elements of an official document are recognised by their words. Wide on purpose: wrong forms are what the rules look for. */

/** The fifteen kinds of 公文处理工作条例 §8, and what else offices put at the end of a title. */
const endsTitle = new RegExp(`${anyOf(Object.keys(kindWords), textWords, writtenWords)}$`)

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
  organ: new RegExp(`${anyOf(organEndings, organsUnnamed)}$`),
  recipientWord: new RegExp(anyOf(organEndings, organsUnnamed, addressees, addresseesAnywhere)),
  introduces: /(?:如下|以下|下列)[^，。；]{0,12}[：:]$/,
  /** Who signs for the office: 市长　某某. */
  person: new RegExp(`${anyOf(postEndings)}[\\s　]+\\p{Script=Han}[\\p{Script=Han}\\s　]{0,4}$`, 'u'),
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
  tableName: /^[^。；：，！？]{2,40}表$/,
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
