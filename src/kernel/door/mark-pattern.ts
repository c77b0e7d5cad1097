/** The three levels of a state secret (保守国家秘密法第十四条), highest first. */
export const levels = ['绝密', '机密', '秘密'] as const
export type Level = (typeof levels)[number]

/** What may stand between the characters of a mark: blanks, line ends (vertical type), dots, dashes, strokes. Bounded, so that no text is slow. */
const between = String.raw`[\s·•・.\-_|/\\—–―]{0,12}`
/** Between level and star there may also be a bracket, a quotation mark or what makes bold type. */
const gap = String.raw`${between}[)\]】〕〗”"*~\x60]{0,2}${between}[(\[【〔〖“"]?${between}`
export const blank = String.raw`[ \t]*`

/** A level with nothing but blanks inside. */
export const level = String.raw`(?:[绝机秘][ \t]{0,12}密)`
/** A level however it is pulled apart; only believed when a star follows. */
const spreadLevel = `(?:[绝机秘]${between}密)(?:${between}级)?`

/** ★ is the sign of a state secret; the others are what fonts, converters and people who mean to slip by put in its place. */
const strongStar = '[★☆⋆✡✦✧✩✪✫✬✭✮✯✰✴✵✶✷✹✸✺⍟⭐🌟🌠٭]'
/** The asterisk also makes footnotes and bold type, so what stands around it decides. */
const weakStar = '[*∗⁎✱✲✳]'
/** Signs that are no star and are believed only before a period: 机密▲20年. An open box is a choice on a form. */
const otherSign = '[※▲△◆◇●◎■✻✼✽❉❋]'

const number = '(?:\\d{1,3}|[〇零一二两三四五六七八九十百壹贰叁伍拾]{1,5})'
/** How long it is secret: 20年, 十年, 6个月, 长期, 至2030年1月1日, 启用前, 解密. */
export const period = `(?:${number}${blank}(?:年|个月|月|天|日)|长${blank}期|至\\S{2,24}?[日号]|\\d{4}年\\d{1,2}月\\d{1,2}日|(?:启用|公布|公开|开考|考试|使用)(?:之)?前|解${blank}密)`

export const urgency = '(?:特提|特急|加急|平急|急件|平件)'

export const starred = new RegExp(
  `(?<level>${spreadLevel})(?<gap>${gap})(?:(?<strong>${strongStar}(?:\\s{0,4}${strongStar})*)|(?<weak>${weakStar}+)|(?<other>${otherSign}))[)\\]】〕”"]?(?:\\s{0,6}(?<period>${period}))?`,
  'gu',
)

/** A line of the page's upper left zone that is a mark and nothing else but what stands beside marks: 份号, urgency, 严禁外传, 第12期. */
export const lineOfMark = new RegExp(
  `^${blank}(?:(?:№|No\\.?|第)?\\d{6}[号份]?${blank})?(?:${urgency}${blank})?[(〔【〖\\["“]?${blank}${strongStar}?${blank}(?<level>${level})(?:级|件|级?文件|级?资料|级?材料)?(?:[ \\t·•.,:\\-—(]{0,4}${period})?${blank}[)〕】〗\\]"”]?(?:${blank}${urgency})?(?:${blank}\\d{6})?(?:[ \\t,!]+(?:内部|注意保|严禁|请勿|切勿|不得|妥善保管|阅后|编号|共${blank}\\d|第${blank}\\d{1,6}${blank}[期号份]|№|No).{0,24})?[!。]?${blank}$`,
  'u',
)
/** A level at the left margin with something far to the right of it: 机密⇥⇥签发人：…. */
export const levelAtMargin = new RegExp(`^${blank}(?<level>${level})级?(?:\\t| {3,})${blank}\\S`, 'u')
