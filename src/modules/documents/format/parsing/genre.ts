import type { DocumentKind } from '../document/kinds.ts'
import { anyOf } from '../words/any-of.ts'
import { addressees, addresseesAtTheEnd, organEndings, organsUnnamed } from '../words/organ-words.ts'
import { posts } from '../words/post-words.ts'
import { attachedWords, kindWords, textWords } from '../words/title-words.ts'
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

const lastKind = new RegExp(`(${Object.keys(kindWords).join('|')})$`)

/** By the last word of the title, brackets after it (试行) aside. */
export function kindOf(title: string): DocumentKind | undefined {
  const bare = title.replace(/\s/g, '').replace(/[（(][^（）()]*[）)]$/, '')
  return kindWords[lastKind.exec(bare)?.[1] ?? '']
}

const otherTitle = new RegExp(`${anyOf(textWords, attachedWords)}$`)

/** One of the fifteen kinds, or a text that is attached or issued. */
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

const organEnding = new RegExp(`${anyOf(organEndings)}$`)

/** The name of an organ on a line by itself, or several with blanks between them. */
export function isOrgan(text: string): boolean {
  return (
    text.length <= 60 &&
    !/[。；！？：:，,“”]|^[（(]|^\d|^附件/.test(text) &&
    text.split(/[\s\u3000]+/).every(name => organEnding.test(name) && /^[\u4e00-\u9fa5（）()、·]{2,40}$/.test(name))
  )
}

/** 总理 李某某: the post and the name of whoever signs. */
export const postAndName = new RegExp(
  `^((?:代理?)?(?:国家)?${anyOf(posts)})[\\s\\u3000：:]*([\\u4e00-\\u9fa5·][\\s\\u3000]?[\\u4e00-\\u9fa5·]{1,10})$`,
)

const addressee = new RegExp(`${anyOf(addressees, organsUnnamed, addresseesAtTheEnd)}$`)

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
