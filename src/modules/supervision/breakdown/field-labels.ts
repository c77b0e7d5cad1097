/** The names under which 分工 is given, in lines, brackets and the heads of tables. In order: 牵头责任单位 leads. */
export type Field = 'number' | 'lead' | 'support' | 'leader' | 'due' | 'result' | 'cycle' | 'task' | 'group' | 'other'

const unit = '(?:责任)?(?:单位|部门|科室|处室|股室|机构|主体|方)'
const labels: readonly (readonly [Field, string])[] = [
  ['number', '序号|编号|项目?号'],
  [
    'leader',
    '(?:责任|牵头|分管|包保|包联|联系|主管|挂帅|市级|县级|区级|州级)+(?:市|县|区|州)?(?:政府)?领导|责任人|负责人|牵头人|(?:市|县|区|州)领导',
  ],
  ['lead', `(?:牵头|主办|承办|主责|负责|主要|第一|总牵头)+${unit}`],
  ['support', `(?:配合|协办|协同|协助|参与|参加|会办|支持|其他|相关)+${unit}`],
  ['lead', '(?:责任|落实|实施|办理)(?:单位|部门|科室|处室|股室|机构|主体)'],
  [
    'due',
    '(?:完成|办理|办结|整改|落实)?(?:时限|期限)(?:要求)?|(?:完成|办结|整改|推进)时间|时间(?:节点|要求|安排|进度)|进度(?:要求|安排)',
  ],
  ['cycle', '(?:报送|反馈|报告|上报|调度)(?:周期|频次|频率|时间|要求)'],
  ['result', '(?:工作|任务|年度|绩效)?目标(?:要求|任务)?|成果(?:形式)?|完成标志|预期(?:成果|目标)|量化指标|考核指标'],
  ['task', '[\\u4e00-\\u9fa5]{0,6}(?:任务|事项|措施|内容|举措|要求|项目|工作|问题)(?:名称|分解|内容|清单|明细)?'],
  ['group', '类别|分类|类型|领域|板块|方面'],
  ['other', '备注|进展(?:情况)?|完成情况|资金来源|投资额'],
]
const whole = labels.map(([field, source]) => [field, new RegExp(`^(?:${source})$`, 'u')] as const)

/** What a label or the head of a column stands for. */
export function fieldOf(label: string): Field | undefined {
  const bare = label.replace(/[\s（）()：:]|为$/g, '')
  return whole.find(([, pattern]) => pattern.test(bare))?.[0]
}

const shown = labels
  .filter(
    ([field]) => field === 'lead' || field === 'support' || field === 'leader' || field === 'due' || field === 'cycle',
  )
  .map(([, source]) => source)
  .join('|')
/** 牵头单位：, 牵头单位为 and the like, anywhere in a text. */
export const fieldLabel = new RegExp(`(?:${shown})\\s*[：:为]`, 'gu')
