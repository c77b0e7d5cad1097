import { withoutStock } from './stock-phrases.ts'

/** Something that can be checked: a figure, a day, a document, a place or a thing by its name, an act that was done. */
const figure =
  /\d[\d.,]*\s*(?:[%％‰]|余|多|万|亿|个|人|名|户|家|项|所|条|件|套|台|辆|座|处|次|场|批|盏|栋|间|张|元|吨|斤|公里|千米|米|平方|立方|亩|公顷|千瓦|天|小时|分钟|倍|篇|期|类|份|起|宗|例|棵|株|只|头|床|位|车次|毫米|厘米|℃|度|组|支|架|根|块|口|眼|艘|班)|百分之(?!百)[一二三四五六七八九十百零点]+|[二三四五六七八九十百千万两半]+(?:余|多)?(?:分钟|小时|天|年|个月|户|人(?!民)|名|处|座|辆|台|公里|米|亩|万|成(?=[，。；])|次|家|所(?!有)|套|栋|批|倍|元)/gu
const dated =
  /(?:\d{4}年|\d{1,2}月)(?:\d{1,2}月)?(?:\d{1,2}[日号])?|\d{1,2}[日号](?=[，。、上下]|$)|[一二三四]季度|[上中下]旬|[上下]半年|年底前?|月底前?|(?:元旦|春节|五一|国庆|汛期|开学)前/gu
const document = /《[^》]{2,40}》|[〔[（(]\d{4}[〕\]）)]第?\d+号/gu
/** 滨河路, 棉纺厂: a name, not 把村 and not 村级, 路灯, 河长. */
const named =
  /(?<!重点|全部|辖区|城市|农村|基层|服务|主要)[^\P{Script=Han}各该此把将对在为了和与及到使全每的是有做抓等我本市县区镇从由向经以并或]{1,8}(?:路(?![灯径线面网由])|街(?![道头])|巷(?!道)|大道|大桥|村(?![级民医委卫支庄屯落])|小区|社区|花园|广场|公园|小学|中学|幼儿园|医院|市场(?![化主监])|水库|渠(?!道)|河(?![长道])|湖(?!长)|大厦|车站|公司|厂(?!家)|交叉口|桥|港|隧道|景区|园区|泵站|变电站|敬老院|福利院)/gu
/** Acts that leave something behind. */
const acts =
  '更换|修复|修补|修好|抢修|安装|加装|拆除|清运|清除|清淤|疏通|施划|铺设|栽植|补植|浇筑|封堵|封闭|查处|处罚|罚款|立案|约谈|通报批评|发放|退还|退款|支付|拨付|划拨|签订|印发|出台|受理|勘查|勘察|上户|入户|张贴|关停|查封|扣押|开通|投用|竣工|开工|复工|验收|采样|移交|招标|中标|挂牌|搬迁|腾退|安置|电话联系|当面|见面|停用|启用|增派|调派|抽调|聘请|委托|评审|公示|备案|登记|注销|销号|补发|补缴|减免|资助|录用|上岗|恢复'
/** Acts that everybody claims: they answer what was done, and prove nothing. */
const activities = '维修|清理|核查|核实|检查|走访|回访|培训|演练|巡查|排查|检测|整改|办结|招聘|救助|宣传|改造|治理|处置'

const told = (deeds: string) =>
  new RegExp(
    `(?:已|经|对|现场|当[日天晚]|随即|次日|组织|会同|联合|责令|要求|了)[^，。；]{0,24}?(?:${deeds})|(?:${deeds})(?:完毕|完成|到位|了|\\d|[^，。；]{0,10}\\d)`,
    'u',
  )

/** An act that is told as done. */
export const deed = told(`${acts}|${activities}`)
const act = told(acts)

const separators = /[，。；！？：、\n,;!?:]/u
/** Who to call, when it was signed, and how letters begin and end prove nothing. */
const aside =
  /联系(?:人|电话|方式)[：:][^\n]*|(?:电话|邮编|邮箱|传真)[：:]?\s*[\d-]+|(?:^|\n)[^\n，。；]{0,30}\d{4}年\d{1,2}月\d{1,2}日\s*$/gu

/** The clauses that state something which can be checked, and which the request did not say already. */
export function factsIn(answer: string, request = ''): string[] {
  const asked = bare(request)
  const own = answer.replace(aside, '')
  return sentencesOf(own).flatMap(sentence => (isFact(sentence, asked) ? [sentence] : []))
}

function isFact(clause: string, asked: string): boolean {
  for (const pattern of [figure, dated, document, named])
    for (const [found] of clause.matchAll(pattern)) if (!isAsked(bare(found), asked)) return true
  return act.test(clause) && withoutStock(clause).length >= 5
}

/** Its end is enough: 关于建设街 names what was asked. */
const isAsked = (name: string, asked: string) => asked.includes(/^\d/.test(name) ? name : name.slice(-3))

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
const sentencesOf = (text: string) =>
  text
    .split(separators)
    .map(clause => clause.trim())
    .filter(clause => clause !== '')
