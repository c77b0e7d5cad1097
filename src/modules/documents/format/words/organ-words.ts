/** What the name of an organ ends in. Longer words are among them by their last: 办公厅, 区委, 委员会. */
export const organEndings = [
  ...['政府', '国务院', '办公室', '党组', '委', '会', '局', '厅', '部', '院', '署', '办', '处', '科', '站', '所', '社'],
  ...[
    '队',
    '组',
    '团',
    '校',
    '政协',
    '法庭',
    '大学',
    '中心',
    '公司',
    '集团',
    '银行',
    '街道',
    '军区',
    '分区',
    '开发区',
    '新区',
  ],
] as const

/** What is said of organs without naming one; a name for who searches widely, for whoever reads strictly none. */
export const organsUnnamed = ['机关', '单位', '部门', '机构'] as const

/** People and places a document is addressed to, besides organs. */
export const addressees = [
  ...['代表', '委员', '同志', '家长', '居民', '用户', '领导', '省', '市', '县', '区', '乡', '镇', '村'],
] as const

/** Others that only the last word of a line can be taken for. */
export const addresseesAtTheEnd = [
  ...[
    '先生',
    '女士',
    '公民',
    '群众',
    '网站',
    '企业',
    '院校',
    '高校',
    '学校',
    '医院',
    '总部',
    '成员',
    '人员',
    '州',
    '盟',
    '旗',
  ],
  ...[
    '你们',
    '各位',
    '干部',
    '职工',
    '党员',
    '学生',
    '市民',
    '办',
    '室',
    '中心',
    '支部',
    '常委会',
    '本部',
    '分行',
    '支行',
  ],
  ...['业主', '商户', '企事业', '法人'],
] as const

/** And words that make a line an address wherever they stand in it. */
export const addresseesAnywhere = ['书记', '旅客', '学', '你'] as const
