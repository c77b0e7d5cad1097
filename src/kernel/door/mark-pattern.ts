/** The three levels of a state secret (保守国家秘密法第十四条), highest first. */
export const levels = ['绝密', '机密', '秘密'] as const
export type Level = (typeof levels)[number]

/** What may stand between the characters of a mark: blanks, line ends (vertical type), dots and dashes. Bounded, so that no text is slow. */
const between = String.raw`[\s·•・.\-_|]{0,12}`
const blank = String.raw`[ \t]*`

/** A level with nothing but blanks inside. */
const level = String.raw`(?:[绝机秘][ \t]{0,12}密)`
/** A level however it is pulled apart; only believed when a star follows. */
const spreadLevel = `(?:[绝机秘]${between}密)(?:${between}级)?`

/** ★ is the sign of a state secret; the others are what fonts, converters and people who mean to slip by put in its place. */
const strongStar = '[★☆⋆✡✦✧✩✪✫✬✭✮✯✰✴✵✶✷⍟⭐🌟٭]'
/** The asterisk also makes footnotes and bold type, so what stands around it decides. */
const weakStar = '[*∗⁎✱✲✳]'

const number = '(?:\\d{1,3}|[〇零一二两三四五六七八九十百]{1,5})'
/** How long it is secret: 20年, 十年, 6个月, 长期, 至2030年1月1日, 启用前, 解密. */
const period = `(?:${number}${blank}(?:年|个月|月|天|日)|长${blank}期|至\\S{2,24}?[日号]|\\d{4}年\\d{1,2}月\\d{1,2}日|(?:启用|公布|公开|开考|考试|使用)(?:之)?前|解${blank}密)`

const urgency = '(?:特提|特急|加急|平急|急件|平件)'

export const starred = new RegExp(
  `(?<level>${spreadLevel})(?<gap>${between})(?:(?<strong>${strongStar}(?:\\s{0,4}${strongStar})*)|(?<weak>${weakStar}+))(?:\\s{0,6}(?<period>${period}))?`,
  'gu',
)

/** Marks that need no star, each known by what stands beside the level. */
export const starless: readonly RegExp[] = [
  // 密级：机密 — but not the choice 密级：绝密、机密、秘密
  new RegExp(`密${blank}级${blank}[:=]${blank}(?<level>${level})(?!性|码|${blank}级?${blank}[、,/或和及与□\\[])`, 'gu'),
  // A form's cell: 密级 in one cell or line, the level alone in the next
  new RegExp(`(?<=^|[\\t\\n])${blank}密${blank}级\\s{1,6}(?<level>${level})级?${blank}(?=\\n|$)`, 'gu'),
  // 份号 (six digits) and level, on one line or two
  new RegExp(
    `(?<=^|\\n)${blank}(?:份${blank}号${blank}:?|№|No\\.?)?${blank}\\d{6}\\s{0,6}(?<level>${level})级?${blank}(?=\\n|$|${period}|${urgency})`,
    'gu',
  ),
  // 〔2024〕3号 机密, 〔2024〕机密3号
  new RegExp(
    `[〔\\[【(]${blank}(?:19|20)\\d{2}${blank}[〕\\]】)]${blank}(?:第?${blank}\\d{1,5}${blank}号)?${blank}(?<level>${level})(?=${blank}(?:\\n|$|第?${blank}\\d|字|件|${urgency}))`,
    'gu',
  ),
  // 机密〔2024〕3号
  new RegExp(`(?<!商业|工作|国家|保守)(?<level>${level})${blank}[〔【]${blank}(?:19|20)\\d{2}${blank}[〕】]`, 'gu'),
  // 〔机密〕 anywhere; 【机密】 and [机密] where a line begins (not the Markdown link [秘密](…))
  new RegExp(`〔${blank}(?<level>${level})[级件]?${blank}〕`, 'gu'),
  new RegExp(`(?<=^|\\n)${blank}[【\\[]${blank}(?<level>${level})[级件]?${blank}[】\\]](?!\\()`, 'gu'),
]

/** A line of the page's upper left zone that is a mark and nothing else. */
export const lineOfMark = new RegExp(
  `^${blank}(?:\\d{6}${blank})?(?:${urgency}${blank})?[(〔【\\["“]?${blank}${strongStar}?${blank}(?<level>${level})(?:级|件|级?文件|资料)?(?:${blank}${period})?${blank}[)〕】\\]"”]?(?:${blank}${urgency})?(?:${blank}\\d{6})?${blank}$`,
  'u',
)
/** A level at the left margin with something far to the right of it: 机密⇥⇥签发人：…. */
export const levelAtMargin = new RegExp(`^${blank}(?<level>${level})级?(?:\\t| {3,})${blank}\\S`, 'u')

const joint = '[-—–_·.,、:+#~\\s]'
/** Marks in a file's name (its ending taken off) or a title: at either end, in brackets, or with a period. */
export const inName: readonly RegExp[] = [
  new RegExp(`[(〔【\\[{]${blank}(?<level>${level})[件]?${blank}(?:${period})?${blank}[)〕】\\]}]`, 'u'),
  new RegExp(`^${blank}[(〔【\\[{]${blank}(?<level>${level})级${blank}[)〕】\\]}]`, 'u'),
  new RegExp(`^${blank}(?:\\d{1,6}${joint}*)?(?<level>${level})(?:级|件|文件)?(?:${joint}|$|关于|的?通知|(?=《))`, 'u'),
  new RegExp(`(?<!商业|工作|国家|保守)${joint}(?<level>${level})(?:级|件)?$`, 'u'),
  new RegExp(`(?<!商业|工作|国家|保守)(?<level>${level})${blank}${period}`, 'u'),
  new RegExp(`密级${blank}[-_:=]?${blank}(?<level>${level})(?!性)`, 'u'),
]
