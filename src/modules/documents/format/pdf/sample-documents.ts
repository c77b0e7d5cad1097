import type { OfficialDocumentInput } from '../document/official-document.ts'

const text = (length: number) =>
  '认真落实防汛工作责任确保人民群众生命财产安全'.repeat(Math.ceil(length / 22)).slice(0, length)
const paragraph = (length: number) => ({ type: 'paragraph', text: text(length) }) as const

/** Organs enough for half a page. */
const manyOrgans = Array.from({ length: 40 }, (_, at) => `云溪市第${at + 1}街道办事处`).join('，')

const lyingTable = {
  type: 'table',
  landscape: true,
  caption: '防汛工作任务分工表',
  head: ['序号', '任务', '牵头单位', '完成时限'],
  widths: [1, 5, 3, 2],
  rows: Array.from({ length: 20 }, (_, at) => [`${at + 1}`, '排查山洪灾害隐患点', '市应急管理局', '6月底前']),
} as const

/** Documents of an invented city for tests and measurements, one a form. */
const shared = {
  copyNumber: '000012',
  urgency: '特急',
  number: '云政办发〔2026〕12号',
  title: '云溪市人民政府办公室关于进一步做好2026年主汛期防汛救灾各项工作的通知',
  recipients: '各县（区）人民政府，市政府各部门、各直属机构',
  signatures: [{ name: '云溪市人民政府办公室' }],
  date: '2026-06-02',
  notes: ['此件公开发布'],
  copies: '市委各部门，市人大常委会办公室，市政协办公室，市法院，市检察院，云溪军分区，各人民团体',
  issued: { organ: '云溪市人民政府办公室', date: '2026-06-03' },
} as const

export const sampleDocuments = {
  common: {
    ...shared,
    kind: 'notice',
    mark: { organs: ['云溪市人民政府办公室'], withFile: true },
    // Enough for a whole page of nothing but full lines
    blocks: [paragraph(28 * 60)],
  },
  upward: {
    ...shared,
    kind: 'request',
    mark: { organs: ['云溪市人民政府', '云溪市中级人民法院'], withFile: true },
    signers: ['张三', '李四', '王五'],
    blocks: [paragraph(28 * 6)],
    signatures: [{ name: '云溪市人民政府' }, { name: '云溪市中级人民法院' }],
    notes: [],
  },
  letter: {
    ...shared,
    form: 'letter',
    kind: 'letter',
    mark: { organs: ['云溪市人民政府办公室'] },
    blocks: [paragraph(28 * 60)],
    issued: undefined,
    seal: false,
  },
  order: {
    form: 'order',
    kind: 'order',
    mark: { organs: ['云溪市人民政府令'] },
    number: '第12号',
    blocks: [paragraph(28 * 60)],
    signatures: [{ post: '市长', name: '张三' }],
    date: '2026-01-05',
    copies: shared.copies,
    issued: shared.issued,
  },
  minutes: {
    ...shared,
    form: 'minutes',
    kind: 'minutes',
    mark: { organs: ['云溪市人民政府常务会议纪要'] },
    number: '第12期',
    title: '研究部署主汛期防汛工作',
    recipients: undefined,
    copyNumber: undefined,
    urgency: undefined,
    attendance: [
      { label: '出席', names: '张三　李四　王五　赵六　钱七　孙八　周九　吴十　郑一　冯二　陈三　褚四' },
      { label: '列席', names: '卫五　蒋六' },
    ],
    blocks: [paragraph(28 * 60)],
    signatures: [],
  },
  /** Tables that lie: between paragraphs, and an attachment of nothing else. */
  lying: {
    ...shared,
    kind: 'notice',
    mark: { organs: ['云溪市人民政府办公室'], withFile: true },
    blocks: [paragraph(28 * 3), lyingTable, paragraph(28 * 3)],
    attachmentNotes: ['防汛工作任务分工表'],
    attachments: [{ title: '防汛工作任务分工表', blocks: [lyingTable] }],
  },
  /** So many 主送 that they leave no room for the body on the first page. */
  manyRecipients: {
    ...shared,
    kind: 'notice',
    mark: { organs: ['云溪市人民政府办公室'], withFile: true },
    recipients: manyOrgans,
    blocks: [paragraph(28 * 12)],
  },
} as const satisfies Readonly<Record<string, OfficialDocumentInput | object>>

export type SampleName = keyof typeof sampleDocuments
