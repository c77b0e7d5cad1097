import { oneOf, randomFrom } from './random.ts'

/**
 * Invented text with the shape of the real: a few words everywhere, most words rare (frequency falls as 1/rank, Zipf), so
 * that an index of character pairs holds long lists and short ones.
 */
const everyday =
  '小区 物业 道路 路灯 垃圾 噪音 施工 学校 医院 公交 停车 自来水 天然气 供暖 电梯 消防 通道 占道 经营 油烟 违建 拆迁 补偿 工资 拖欠 社保 医保 养老 低保 户口 身份证 房产证 开发商 合同 退款 质量 漏水 下水道 井盖 绿化 树木 河道 污水 排放 扬尘 工地 夜间 居民 业主 老人 孩子 家长 学生 村民 村委会 社区 街道 镇政府 部门 领导 工作人员 态度 电话 投诉 举报 反映 咨询 建议 请求 希望 尽快 处理 解决 答复 核实 调查 整改 维修 更换 安装 清理 安全 隐患 严重 影响 生活 出行 多次 至今 没有 已经 一直 问题 情况 时间 地点 附近 门口 对面 楼道 车库 车位 收费 标准 公示 政策 文件 规定 申请 办理 材料 证明 窗口 审批 贷款 土地 耕地 灌溉 水渠 农田 补贴 种植 养殖 合作社 道班 大桥 隧道 红绿灯 斑马线 限速 货车 电动车 充电桩'
const characters = [
  ...'安白百半包保北本边冰波博彩草茶长常朝辰晨成城池川春慈翠大丹淡岛登地顶东冬斗端朵恩帆方芳飞丰枫凤福富甘高歌耕工谷古光广桂果海寒和河荷红虹鸿湖虎花华怀欢环黄辉惠火吉佳嘉江金锦晶景静九久菊巨君开康可孔来兰蓝朗乐雷黎力丽莲良林灵凌岭龙芦鹿露禄绿罗洛马麦满茂梅美门米密苗民明鸣木牧南宁农诺欧盘鹏平坪坡浦七齐奇启气千前乾桥琴青清晴秋曲泉群仁日荣如瑞润三桑沙山上韶社深沈生声胜师石时史守书舒树水顺丝思松苏塔台太泰潭唐桃腾田铁庭通同桐土湾万王望威微围卫文闻沃乌吴五武西溪喜霞夏仙先贤湘祥向象晓孝心新信星兴杏秀徐旭雪雅亚严岩阳杨洋瑶药叶一依宜义亦益银英迎永友有宇雨语玉育裕元园原源远月岳悦云运泽张章昭照者浙珍正之芝知志致中忠钟舟州竹柱庄紫宗祖左',
]
const particles = ['的', '了', '在', '是', '和', '也', '对', '把', '被', '向', '给', '从']

const random = randomFrom(20_261_124)

function invented(): string {
  const length = random() < 0.7 ? 2 : 3
  return Array.from({ length }, () => oneOf(characters, random)).join('')
}

/** Most frequent first: everyday words, then invented names of places, people and things. */
export const words: readonly string[] = [...everyday.split(' '), ...new Set(Array.from({ length: 30_000 }, invented))]

const total = words.reduce((sum, _, rank) => sum + 1 / (rank + 3), 0)
const upTo = Float64Array.from(
  words,
  (
    (sum: number) => (_: string, rank: number) =>
      (sum += 1 / (rank + 3) / total)
  )(0),
)

function word(random: () => number): string {
  const at = random()
  let low = 0
  let high = upTo.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((upTo[middle] as number) < at) low = middle + 1
    else high = middle
  }
  return words[low] as string
}

/** Sentences of at least so many characters. */
export function text(length: number, random: () => number): string {
  let said = ''
  let sentence = 0
  while (said.length < length) {
    said += word(random)
    if (random() < 0.3) said += oneOf(particles, random)
    if (random() < 0.05) said += String(Math.floor(random() * 400) + 1)
    if (++sentence >= 5 && random() < 0.3) {
      said += random() < 0.6 ? '，' : '。'
      sentence = 0
    }
  }
  return `${said}。`
}

/** A heading of 8 to 24 characters. */
export const heading = (random: () => number) => text(8 + Math.floor(random() * 14), random).replace(/[，。]/g, '')
