import type { Text } from '#kernel/refusal.ts'

/** How strongly the standard says it: 应当/须, 一般用, 推荐; derived from its figures; the practice of word processors. */
export type Strength = 'must' | 'usual' | 'advised' | 'derived' | 'practice'

export type Severity = 'error' | 'warning' | 'hint'

export const severities: Readonly<Record<Strength, Severity>> = {
  must: 'error',
  usual: 'warning',
  derived: 'warning',
  advised: 'hint',
  practice: 'hint',
}

interface Row {
  readonly clause: string
  readonly strength: Strength
  readonly title: Text
  /** Why no program can see it in a file. */
  readonly unchecked?: Text
}

const notInFile: Text = {
  zh: '印制、装订的要求，文件中看不出',
  en: 'about printing and binding; not to be seen in a file',
}
const definition: Text = { zh: '术语定义，不单独检查', en: 'a definition, not a requirement' }
const sealed: Text = { zh: '印章在印制时加盖，文件中看不出', en: 'seals are put on paper; not to be seen in a file' }
const needsOffices: Text = {
  zh: '须知道主办机关和会办机关，文件中看不出',
  en: 'needs to know which office leads; not to be seen in a file',
}

/** GB/T 9704-2012, one row a rule, with its clause. */
export const catalogue = {
  P01: row('5.1', 'must', '纸张：A4', 'Paper: A4'),
  P02: row('5.2.1', 'must', '天头 37 mm±1 mm', 'Top margin 37 mm ± 1 mm'),
  P03: row('5.2.1', 'must', '订口 28 mm±1 mm', 'Binding margin 28 mm ± 1 mm'),
  P04: row('5.2.1', 'must', '版心 156 mm×225 mm', 'Type area 156 mm × 225 mm'),
  P05: row(
    '5.2.1',
    'derived',
    '下边距 35 mm、右边距 26 mm（由版心推算）',
    'Bottom 35 mm, right 26 mm (from the type area)',
  ),
  P06: row('5.2.2', 'usual', '各要素一般用 3 号仿宋', 'FangSong 16 pt for all elements as a rule'),
  P07: row(
    '5.2.3',
    'usual',
    '每面 22 行、每行 28 字，撑满版心',
    '22 lines a page, 28 characters a line, filling the type area',
  ),
  P08: row('5.2.4', 'usual', '文字颜色为黑色', 'Text is black'),
  P09: row('3', 'must', '字、行的定义', 'What a character and a line are', definition),
  P10: row('6', 'must', '制版、印刷、装订', 'Plates, printing and binding', notInFile),
  P11: row('4', 'usual', '纸张技术指标', 'Properties of the paper', notInFile),
  Z01: row('7.1', 'must', '版头、主体、版记的次序', 'Head, body and imprint in order'),
  H01: row('7.2.1', 'usual', '份号：6 位 3 号阿拉伯数字，顶格', 'Copy number: six figures of 16 pt, flush left'),
  H02: row('7.2.2', 'usual', '密级和保密期限：3 号黑体，顶格', 'Classification: HeiTi 16 pt, flush left'),
  H03: row('7.2.3', 'usual', '紧急程度：3 号黑体，顶格', 'Urgency: HeiTi 16 pt, flush left'),
  H04: row(
    '7.2.4',
    'must',
    '发文机关标志：居中、红色，上边缘距版心 35 mm',
    'Office mark: centred, red, 35 mm below the top of the type area',
  ),
  H05: row('7.2.4', 'usual', '联合行文的发文机关标志', 'Mark of several offices', needsOffices),
  H06: row('7.2.5', 'must', '发文字号：机关代字〔年份〕序号号', 'Document number: code〔year〕serial号'),
  H07: row('7.2.6', 'must', '上行文标注签发人', 'A document to a superior names its signer'),
  H08: row('7.2.7', 'must', '红色分隔线与版心等宽', 'Red rule as wide as the type area'),
  B01: row(
    '7.3.1',
    'usual',
    '标题：2 号小标宋，居中，红线下空二行',
    'Title: XiaoBiaoSong 22 pt, centred, two lines below the red rule',
  ),
  B02: row(
    '7.3.2',
    'must',
    '主送机关：标题下空一行，左顶格，末尾全角冒号',
    'Recipients: one line below the title, flush left, full-width colon',
  ),
  B03: row(
    '7.3.3',
    'must',
    '正文每段左空二字，回行顶格',
    'Body: first lines indented by two characters, further lines flush',
  ),
  B04: row(
    '7.3.3',
    'usual',
    '层次序数：一、（一）1.（1），依次黑体、楷体、仿宋、仿宋',
    'Headings: 一、（一）1.（1）in HeiTi, KaiTi, FangSong, FangSong',
  ),
  B05: row(
    '7.3.4',
    'must',
    '附件说明：正文下空一行，左空二字',
    'List of attachments: one line below the body, indented by two characters',
  ),
  B06: row(
    '7.3.5.1',
    'usual',
    '加盖印章：成文日期右空四字，署名以其为准居中',
    'With a seal: date four characters from the right, signature centred above it',
  ),
  B07: row(
    '7.3.5.2',
    'must',
    '不加盖印章：署名右空二字，日期首字右移二字',
    'Without a seal: signature two characters from the right, date two further in',
  ),
  B08: row('7.3.5.3', 'must', '签名章', 'Signature stamp', sealed),
  B09: row('7.3.5.4', 'must', '成文日期：阿拉伯数字，年月日标全，不补零', 'Date: Arabic figures, in full, not padded'),
  B10: row('7.3.5.5', 'must', '不得标注“此页无正文”', 'No “this page holds no text”'),
  B11: row(
    '7.3.6',
    'must',
    '附注：日期下一行，左空二字，加圆括号',
    'Note: the line below the date, indented by two characters, in brackets',
  ),
  B12: row('7.3.7', 'must', '附件：另面编排，与附件说明一致', 'Attachments: on a new page, as the list names them'),
  V01: row('7.4.1', 'must', '版记分隔线与版心等宽', 'Rules of the imprint as wide as the type area'),
  V02: row(
    '7.4.2',
    'must',
    '抄送：4 号仿宋，左右各空一字，末尾句号',
    'Copies: FangSong 14 pt, a character in from each side, a full stop',
  ),
  V03: row(
    '7.4.3',
    'must',
    '印发机关和印发日期：4 号仿宋，后加“印发”',
    'Printing line: FangSong 14 pt, ending in 印发',
  ),
  N01: row(
    '7.5',
    'usual',
    '页码：4 号半角宋体，左右各一条一字线，单页居右、双页居左',
    'Page numbers: SongTi 14 pt between dashes, right on odd pages, left on even',
  ),
  N02: row('7.5', 'must', '附件与正文一起装订时页码连续', 'Page numbers run on through the attachments'),
  T01: row('8', 'must', 'A4 横排页的版心与页码位置', 'Landscape pages: type area and page number'),
  L01: row('10.1', 'must', '信函：标志不加“文件”', 'Letter: the mark without 文件'),
  L02: row('10.1', 'must', '信函：红色双线长 170 mm', 'Letter: red double rules of 170 mm'),
  L03: row('10.1', 'must', '信函：发文字号顶格居右', 'Letter: number flush right'),
  L04: row(
    '10.1',
    'must',
    '信函：首页不显示页码，版记不加印发机关和日期',
    'Letter: no number on the first page, no printing line',
  ),
  L05: row(
    '10.2',
    'must',
    '命令（令）：标志距版心 20 mm，令号居中',
    'Order: mark 20 mm below the top of the type area, number centred',
  ),
  L06: row(
    '10.3',
    'must',
    '纪要：出席、请假、列席左空二字，用 3 号黑体',
    'Minutes: 出席, 请假, 列席 in HeiTi 16 pt, indented by two characters',
  ),
  X01: row('9', 'must', '标点、数字用法（GB/T 15834、15835）', 'Punctuation and figures (GB/T 15834, 15835)'),
} as const satisfies Readonly<Record<string, Row>>

function row(clause: string, strength: Strength, zh: string, en: string, unchecked?: Text): Row {
  return { clause, strength, title: { zh, en }, ...(unchecked ? { unchecked } : {}) }
}

export type RuleId = keyof typeof catalogue

export const rules: readonly (Row & { readonly id: RuleId })[] = (Object.keys(catalogue) as RuleId[]).map(id => ({
  id,
  ...(catalogue[id] as Row),
}))
