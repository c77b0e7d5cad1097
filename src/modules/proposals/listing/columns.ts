/** What a column of a yearly list can be of. */
export type Meaning =
  | 'number'
  | 'title'
  | 'lead'
  | 'cosigners'
  | 'leadUnit'
  | 'support'
  | 'divided'
  | 'category'
  | 'session'
  | 'delegation'
  | 'phone'
  | 'address'
  | 'content'
  | 'receivedOn'
  | 'body'

/** How headings are worded, most usual first. Offices word them freely: these are compared without blanks, brackets and marks. */
const wordings: Readonly<Record<Meaning, readonly string[]>> = {
  number: [
    '案号',
    '编号',
    '提案号',
    '建议号',
    '提案编号',
    '建议编号',
    '议案号',
    '件号',
    '案件编号',
    '提案序号',
    '建议序号',
  ],
  title: [
    '标题',
    '案由',
    '题目',
    '提案名称',
    '建议名称',
    '提案标题',
    '建议标题',
    '提案题目',
    '建议题目',
    '提案案由',
    '件名',
    '名称',
    '主题',
  ],
  lead: [
    '领衔代表',
    '第一提案人',
    '提案者',
    '提案人',
    '领衔人',
    '建议人',
    '第一提案者',
    '领衔委员',
    '提出人',
    '提出代表',
    '领衔',
    '主提人',
    '代表姓名',
    '委员姓名',
    '代表',
    '委员',
    '姓名',
    '提案委员',
    '提案单位',
    '提案者姓名',
    '第一建议人',
    '领衔代表姓名',
  ],
  cosigners: [
    '联名人',
    '附议人',
    '联名代表',
    '附议代表',
    '附议',
    '联名',
    '联名提案人',
    '附议委员',
    '共同提案人',
    '联署人',
    '其他提案人',
    '附议者',
    '联名委员',
    '联名者',
    '共同提案者',
    '附议人员',
    '联名人员',
    '联署',
    '其他联名人',
  ],
  leadUnit: [
    '主办单位',
    '承办单位',
    '主办',
    '承办',
    '牵头单位',
    '责任单位',
    '主办部门',
    '承办部门',
    '牵头部门',
    '主办承办单位',
    '单独办理单位',
    '办理单位',
  ],
  support: [
    '会办单位',
    '协办单位',
    '会办',
    '协办',
    '配合单位',
    '会办部门',
    '协办部门',
    '会协办单位',
    '参与单位',
    '会同办理单位',
    '协助单位',
  ],
  divided: ['分办单位', '分办', '分办部门', '分别办理单位'],
  category: ['类别', '分类', '类型', '提案类别', '建议类别', '内容分类', '提案分类', '所属类别', '类'],
  session: ['届次', '届别', '会次', '届次会议', '会议', '会议届次', '届', '会议名称'],
  delegation: [
    '界别',
    '代表团',
    '界别代表团',
    '代表团界别',
    '所属代表团',
    '所在代表团',
    '所属界别',
    '党派界别',
    '选举单位',
    '界别组',
  ],
  phone: ['联系电话', '电话', '手机', '联系方式', '手机号码', '手机号', '联系人电话', '电话号码', '联系手机'],
  address: ['通讯地址', '地址', '联系地址', '工作单位', '单位职务', '工作单位及职务', '单位及职务', '邮寄地址'],
  content: [
    '内容',
    '建议内容',
    '提案内容',
    '正文',
    '主要内容',
    '内容摘要',
    '具体建议',
    '提案正文',
    '建议正文',
    '摘要',
    '具体内容',
    '情况分析',
    '问题及建议',
    '案文',
  ],
  receivedOn: [
    '交办日期',
    '交办时间',
    '收到日期',
    '收文日期',
    '交办日',
    '转办日期',
    '收件日期',
    '收到时间',
    '收文时间',
    '日期',
    '转办时间',
    '接收日期',
  ],
  body: ['来源', '性质', '种类', '建议提案', '建议或提案', '文件种类', '件别', '建议提案类型'],
}

/** The serial number of a list stands for the number where there is no other. */
const serial = ['序号', '序', '顺序号', '号']

const known = new Map(
  Object.entries(wordings).flatMap(([meaning, words]) => words.map(word => [word, meaning as Meaning])),
)
const longestFirst = [...known.keys()].filter(word => word.length > 2).sort((a, b) => b.length - a.length)

const bare = (heading: string) => heading.replace(/[\s　（）()[\]【】〔〕《》“”"':：*＊、，,./／|｜·—\-_]/g, '')

/** The meaning of one heading: by its wording, without what a bracket adds, or by the longest wording within it. */
export function meaningOf(heading: string): Meaning | undefined {
  const whole = bare(heading)
  const outside = bare(heading.replace(/[（(【[][^）)】\]]*[）)】\]]/g, ''))
  const exact = known.get(whole) ?? known.get(outside)
  if (exact || whole.length > 14) return exact
  const within = longestFirst.find(word => whole.includes(word))
  return within === undefined ? undefined : known.get(within)
}

export interface Column {
  readonly at: number
  readonly heading: string
  readonly meaning: Meaning | undefined
}

/** The columns of a row of headings. A meaning belongs to its first column; of contents several are joined. */
export function columnsOf(row: readonly unknown[]): readonly Column[] {
  const taken = new Set<Meaning>()
  const columns = row.flatMap((cell, at): Column[] => {
    const heading = typeof cell === 'string' ? cell.replace(/\s+/g, '') : ''
    if (heading === '') return []
    const meaning = meaningOf(heading)
    const free = meaning !== undefined && (meaning === 'content' || !taken.has(meaning))
    if (free) taken.add(meaning)
    return [{ at, heading, meaning: free ? meaning : undefined }]
  })
  if (taken.has('number')) return columns
  return columns.map(column =>
    serial.includes(bare(column.heading)) ? { ...column, meaning: 'number' as const } : column,
  )
}
