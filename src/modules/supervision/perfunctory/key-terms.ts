import { deed } from './facts.ts'

/** What a question asks for, and what in an answer takes it up: 何时 wants a day to come, 金额 wants yuan. */
interface Kind {
  readonly asks: RegExp
  readonly answers: RegExp
  readonly isWeak?: true
  /** Whatever the words of the answer, this would show in it. */
  readonly shows?: true
}

const kinds: readonly Kind[] = [
  {
    asks: /何时|什么时候|时限|期限|工期|几月|多久|完成时间|开工时间|哪天/u,
    answers: /\d{1,2}[月日号]|年[底内]|月底|季度|[上中下]旬|半年|[天周]内|个月|预计|工期|当日|当天|次日|即日/u,
    isWeak: true,
  },
  {
    asks: /下一步|计划|打算|今后/u,
    answers: /下一步|下步|计划|今后|打算|将(?!近|会议)|拟|预计|安排在|\d[月日].{0,3}前|[月年]底前|明年|后续|接下来/u,
  },
  {
    asks: /原因|为什么|为何|成因|怎么回事/u,
    answers:
      /原因|由于|因为|因(?!此|地)|主要是|系(?!统|列)|导致|造成|所致|源于|[须需等有]待|缺(?:少|口|乏)|尚未|不足|无人|没谈拢|一来|二来|一方面|卡在|嫌|怕|顾虑|不愿|没人|跟不上|不畅|偏[小低高]|滞后|[是为].{2,20}(?:堵|压|占|锈|断|裂|坏)/u,
  },
  {
    asks: /人数|多少人|几人/u,
    answers: /[\d一二三四五六七八九十百千万]\s*(?:余|多|来|几)?(?:号|个)?(?:人|名|位)/u,
    shows: true,
  },
  {
    asks: /金额|投资|经费|资金|预算|拨付|补助|筹措/u,
    answers:
      /[\d一二三四五六七八九十百千]\s*(?:余|多)?[万亿]?元|[\d百千][万亿](?=[，。；、]|$)|授信|贷款|资金|经费|拨付|到账|预算|补助|投资|专项债|自筹|财政/u,
    shows: true,
  },
  { asks: /多少|几[个处家户项]|数量|[户人项处]数|规模|比例/u, answers: /\d|全部|没有|均/u, isWeak: true },
  {
    asks: /(?<!制度|防范|预防|管控|监管|长效)措施|做了哪些|已做工作|(?:怎么|怎样|如何)(?:处理|解决|处置|应对)|处理情况|办理情况|整改情况/u,
    answers: deed,
  },
  {
    asks: /查处|追究|问责|处罚|处理结果|追责|责任人.{0,3}处理/u,
    answers:
      /处罚|罚款|约谈|问责|立案|移送|暂停|停工|停产|失信|黑名单|通报|诫勉|处分|追究|警告|吊销|取消.{0,6}资格|批评|未发现|扣.{0,4}分|拘留|吊销/u,
    shows: true,
  },
  {
    asks: /制度|机制|长效|防止|预防|杜绝|避免/u,
    answers: /制度|机制|长效|办法|规定|今后|定期|每(?:日|周|月|季度|年)|一律|不予|防止|预警|常态|专户|实名/u,
  },
  {
    asks: /困难|问题|不足|短板|制约|需要.*协调|协调/u,
    answers:
      /困难|问题|难题|难点|难以|短板|瓶颈|制约|缺口|不足|希望|建议|请.{0,20}(?:协调|支持|督促|指导|同意|帮助|明确)|想请|需要.{0,10}协调|暂无|滞后/u,
  },
  {
    asks: /进展|推进情况|进度|完成情况/u,
    answers: /完成|进展|进度|累计|过半|收尾|开工|竣工|投用|\d\s*[%％]|正在.{2,12}(?:施工|安装|铺设|办理)/u,
  },
  {
    asks: /材料|手续|证件|资料|怎么办理|如何办理|流程/u,
    answers: /材料|证(?:明|件|书)?|户口|合同|执照|申请表|登记|流程|手续|窗口|复印件/u,
  },
  {
    asks: /是否|能否|可否|会不会|有没有|可不可以|可以吗|能不能|行不行|吗[？?]?$/u,
    answers:
      /可以|不能|不可|能够|不予|同意|暂不|不符合|符合|尚未|没有|已(?:经|纳入|列入|批准|完成|建|开)|属于|不属于|无法|不会|将(?:会|于|在)|列入|纳入|暂无|允许|无需|需要/u,
    isWeak: true,
  },
  {
    asks: /发放|怎么发|如何补|支付/u,
    answers: /发放|补贴|补助|拨付|支付|预拨|到账|每[客人户月季]|核算|结算|打卡|一卡通/u,
  },
  {
    asks: /缺口|缺额|空缺|缺多少|差多少|缺[工员编岗]/u,
    answers: /缺口|缺\s*\d|还缺|还差|还需|空缺|不足|空编|补齐|[缺差][一二三四五六七八九十百千\d]|招满/u,
  },
  {
    asks: /意见|征求|听取|协商|告知/u,
    answers: /意见|征求|听取|座谈|问卷|听证|看法|公示|公告|告知|走访/u,
  },
  { asks: /恢复|重新|取消|保留/u, answers: /恢复|回到|重新|取消|保留|停止|继续|不再/u },
  { asks: /核查|调查|核实|属实/u, answers: /核查|调查|核实|属实|检查|到现场|现场|发现|经查|不实/u },
  {
    asks: /责任单位|责任人|谁负责|由谁|哪个部门|哪个单位|牵头/u,
    answers: /牵头|负责|责任(?:单位|人|领导)|由.{2,15}(?:局|委|办|区|街道|公司|处|所)|归.{2,10}管/u,
  },
  { asks: /补偿|赔偿|安置|退款|退费/u, answers: /补偿|赔偿|安置|退款|退费|退还|赔付|补贴|标准/u },
  {
    asks: /在哪|哪里|地点|位置|选址|何处|地址/u,
    answers:
      /位于|选址|地址|地点|(?:放|搬|设|安排|建)[在到至]|在.{2,12}(?:侧|旁|边|内|里|空地|对面|附近|楼)|[路街巷村区镇].{0,8}(?:号|侧|旁|口|内|处|边)|楼|窗口/u,
  },
  { asks: /怎么划分|范围|学区|划片|片区/u, answers: /范围|学区|划片|片区|以[东南西北]|划定|对应|包括/u },
  {
    asks: /标准|收费|价格|多少钱|[水电气暖房租]价|[水电气暖租]费|租金|涨价|上涨/u,
    answers: /标准|[\d一二三四五六七八九十百]\s*元|每[吨户月年平]|免费|收费|价|涨|租金|半天\d|[\d.]+折/u,
    shows: true,
  },
]

/** Words of asking, and those that stand in every request. */
const asking = new Set(
  `请问 请 说明 报告 报送 答复 回复 明确 提供 列出 反映 有关 相关 具体 情况 工作 事项 以及 并且 目前 现在 我们 你们 贵局 单位 是否 能否 如何 怎样 怎么 什么 哪些 哪里 多少 何时 为何 为什么 关于 对于 其中 主要 问题 方面 时候
到底 究竟 内容 书面 已经 需要 进行 一下 存在 没有 以下 处理 能不能 有没有 是不是 会不会 可不可以 重点 可以 这个 那个 一个 还有 市里 本市 我市 今年 人员 涉及 完成`.split(
    /\s+/,
  ),
)
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Single characters in a row are a word that the dictionary does not know: 房源. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  let loose = ''
  for (const { segment } of [...segmenter.segment(text), { segment: '。' }]) {
    const isLoose = /^[\p{L}\p{N}]$/u.test(segment) && !particles.includes(segment)
    if (isLoose) loose += segment
    else {
      words.push(loose, segment)
      loose = ''
    }
  }
  return [...new Set(words)].filter(word => /^[\p{L}\p{N}]{2,}$/u.test(word) && !asking.has(word))
}

const particles = '的了在和与及对将把被有是吗呢都也就还又再不没该请问为从到向由以个'

/** What a point is about, and what the other points do not say. */
export interface Subject {
  readonly words: readonly string[]
  readonly kinds: readonly Kind[]
}

export function subjectOf(point: string, others: readonly string[]): Subject {
  const elsewhere = others.join('\n')
  return {
    words: wordsOf(point).filter(word => !elsewhere.includes(word)),
    kinds: kinds.filter(({ asks }) => asks.test(point) && !asks.test(elsewhere)),
  }
}

const strong = 0.4
/** A day or a number may be there for another reason: with it one of the point's words is wanted too, if it has several. */
const weak = 0.2
const weakAlone = 0.3

/** How far a text speaks of a subject, in its words (the share of them) and in all, kinds of answer included. */
export interface Affinity {
  readonly words: number
  readonly all: number
}

export function affinity({ words, kinds: asked }: Subject, text: string): Affinity {
  const share = words.filter(word => takesUp(text, word)).length / Math.max(1, words.length)
  const weightOf = (kind: Kind) => (!kind.isWeak ? strong : words.length <= 1 ? weakAlone : weak)
  const all = asked.filter(({ answers }) => answers.test(text)).reduce((sum, kind) => sum + weightOf(kind), share)
  return { words: share, all }
}

/** Nothing tells it from the other points: whether it is answered cannot be said. */
export const isVague = ({ words, kinds: asked }: Subject) => words.length + asked.length === 0

/** What would answer it shows: people, money, a sanction. */
export const wantsSign = ({ kinds: asked }: Subject) => asked.some(({ shows }) => shows)

/** A long word is taken up by half of it: 加装电梯 by 电梯. */
function takesUp(text: string, word: string): boolean {
  if (text.includes(word)) return true
  return word.length >= 4 && [word.slice(0, 2), word.slice(-2)].some(half => !asking.has(half) && text.includes(half))
}

const least = 0.1

/** A sentence goes on about the one before where it says so, or has words of it. */
export function continues(sentence: string, before: string): boolean {
  if (/^(?:其中|该|目前|同时|此外|另外|并|上述|这|届时|对此|经)/u.test(sentence.trim())) return true
  const own = pairsOf(sentence)
  const shared = [...own].filter(pair => before.includes(pair)).length
  return own.size > 0 && shared / own.size >= least
}

const pairsOf = (text: string) => {
  const plain = text.replace(/[^\p{Script=Han}]/gu, '')
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)))
}
