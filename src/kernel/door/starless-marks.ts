import { blank, level, period, urgency } from './mark-pattern.ts'

const label = `(?:密${blank}级|(?:秘密|涉密|保密|机密)${blank}(?:等级|级别|程度))`
const open = '[(\\[【〔〖"“]'
const close = '[)\\]】〕〗"”]'
const anotherLevel = `[绝机秘]${blank}密`
/** After a level: what shows that it was one of several to choose from, or the name of something else. */
const notChosen = `(?!性|码|级?${blank}(?:及${blank})?以[上下]|级?${close}?\\s*[、,/或和及与]?\\s*${anotherLevel}|级?${blank}[□☐○])`
const boxes = '□☐○■☑☒√✓✔●◉🗹'
const ticked = '[☑☒√✓✔■●◉🗹]'
/** Several docs have 商业秘密〔2024〕…: not the state's. */
const notOther = '(?<!商业|工作|国家|保守)'
const year = `[〔\\[【(]${blank}(?:19|20)\\d{2}${blank}[〕\\]】)]`

/** Marks that need no star, each known by what stands beside the level. */
export const starless: readonly RegExp[] = [
  // 密级：机密 — but not the choice 密级：绝密、机密、秘密
  `${label}${close}?${blank}[:=∶]${blank}${open}?${blank}(?<level>${level})${notChosen}`,
  // 密级（机密）, 【密级】机密
  `${label}${blank}${open}${blank}(?<level>${level})级?${blank}${close}(?!${blank}[、,/]?${blank}${open}?${anotherLevel})`,
  `【${label}】${blank}(?<level>${level})${notChosen}`,
  // Ticked on a form: 密级：□绝密 ☑机密, and 密级：绝密□ 机密☑
  `${label}${blank}[:∶]?${blank}(?=[${boxes}])[^\\n]{0,40}?${ticked}${blank}(?<level>${level})`,
  `${label}(?!${blank}[:∶]?${blank}[${boxes}])[^\\n]{0,40}?(?<level>${level})级?${blank}${ticked}`,
  // On one line of a form: 紧急程度 特急 密级 机密
  `(?<=^|[\\t\\n ])${label}[ \\t]{0,6}(?<level>${level})级?(?=[ \\t]|\\n|$)${notChosen}`,
  // A form's cells, one a line: 密级, below it the level alone, and no other level soon after
  `(?<=^|[\\t\\n])${blank}${label}\\s{1,6}(?<level>${level})级?${blank}(?=\\n|$)(?![^]{0,60}\\n${blank}(?!\\k<level>)${anotherLevel}级?${blank}(?:\\n|$))`,
  // 本文件密级为机密, 此件属于机密级国家秘密 — but not what somebody says of another document
  `(?:本|此)(?:文件|公文|资料|材料|报告|通知|函|件|文)(?:的)?(?:密级${blank}(?:为|是|定为|确定为)|属于?|系|定为|确定为)(?:国家)?(?<level>${level})级?(?:国家秘密|文件|公文|资料|材料|件)?(?=[,。;!\\s]|$)`,
  // 份号 (six digits) and level, on one line or two
  `(?<=^|\\n)${blank}(?:份${blank}号${blank}:?|№|No\\.?|第)?${blank}\\d{6}[号份]?\\s{0,6}(?<level>${level})级?${blank}(?=\\n|$|${period}|${urgency})`,
  // 〔2024〕3号 机密, 〔2024〕3号（机密）, 〔2024〕机密3号
  `${year}${blank}(?:第?${blank}\\d{1,5}${blank}号)?${blank}${open}?(?<level>${level})[级件]?${close}?(?=${blank}(?:\\n|$|第?${blank}\\d|字|件|${urgency}))`,
  // 机密〔2024〕3号, 机密发〔2024〕3号
  `${notOther}(?<level>${level})${blank}(?:发|字|函|文|电)?${blank}[〔【]${blank}(?:19|20)\\d{2}${blank}[〕】]`,
  // 〔机密〕 anywhere; 【机密】 and [机密] where a line begins (not the Markdown link [秘密](…))
  `[〔〖]${blank}(?<level>${level})[级件]?${blank}[〕〗]`,
  `(?<=^|\\n)${blank}[【\\[]${blank}(?<level>${level})[级件]?${blank}[】\\]](?!\\()`,
].map(pattern => new RegExp(pattern, 'gu'))
