import { defineTexts } from './define-texts.ts'

/** The words of the form that any set of fields becomes. */
export const formTexts = defineTexts({
  required: { zh: '必填', en: 'required' },
  missing: (title: string) => ({ zh: `请填写“${title}”。`, en: `Fill in “${title}”.` }),
  tooLong: (max: number, has: number) => ({
    zh: `最多 ${max} 字，现有 ${has} 字。`,
    en: `At most ${max} characters; there are ${has}.`,
  }),
  tooMany: (max: number) => ({ zh: `最多 ${max} 项。`, en: `At most ${max}.` }),
  tooSmall: (min: number) => ({ zh: `不小于 ${min}。`, en: `At least ${min}.` }),
  tooBig: (max: number) => ({ zh: `不大于 ${max}。`, en: `At most ${max}.` }),
  raiserNameless: {
    zh: '请填写姓名（名称）；不愿留名的，请选“不留姓名”。',
    en: 'Give a name, or choose “Anonymous”.',
  },
  notADay: { zh: '请填写日期，如 2026-03-05。', en: 'Give a day, such as 2026-03-05.' },
  faults: (count: number) => ({
    zh: `有 ${count} 处需要改正：`,
    en: count === 1 ? 'One thing has to be put right:' : `${count} things have to be put right:`,
  }),
  draftKept: { zh: '已恢复您上次未提交的内容。', en: 'What you had typed before was kept.' },
  discard: { zh: '清空重填', en: 'Start afresh' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  choose: { zh: '请选择', en: 'Choose' },
  searchPerson: { zh: '输入姓名或单位', en: 'Name or unit' },
  searchUnit: { zh: '输入单位名称', en: 'Name of a unit' },
  searchMatter: { zh: '输入编号或标题中的词', en: 'Number, or words of the title' },
  line: (no: number) => ({ zh: `第 ${no} 行`, en: `Line ${no}` }),
  addLine: { zh: '加一行', en: 'Add a line' },
  removeLine: (no: number) => ({ zh: `删除第 ${no} 行`, en: `Remove line ${no}` }),
  noneFound: { zh: '没有找到', en: 'None found' },
  submit: { zh: '提交', en: 'Submit' },
  submitting: { zh: '正在提交……', en: 'Submitting …' },
  addFiles: { zh: '选择文件', en: 'Choose files' },
  dropFiles: { zh: '或把文件拖到这里', en: 'or drop them here' },
  uploading: (name: string, percent: number) => ({
    zh: `${name}：已上传 ${percent}%`,
    en: `${name}: ${percent}% uploaded`,
  }),
  uploaded: { zh: '已上传', en: 'uploaded' },
  remove: (name: string) => ({ zh: `移除“${name}”`, en: `Remove ${name}` }),
  stillUploading: {
    zh: '文件还在上传，请稍候再提交。',
    en: 'Files are still being uploaded. Submit when they are there.',
  },
  raiser: (no: number) => ({ zh: `提出人 ${no}`, en: `Raiser ${no}` }),
  raiserKind: { zh: '身份', en: 'Who' },
  addRaiser: { zh: '再加一位提出人', en: 'Add another raiser' },
  name: { zh: '姓名（名称）', en: 'Name' },
  phone: { zh: '电话', en: 'Telephone' },
  address: { zh: '住址', en: 'Address' },
  email: { zh: '电子邮箱', en: 'E-mail' },
  idNumber: { zh: '证件号码', en: 'Identity number' },
  unit: { zh: '单位', en: 'Unit' },
  staff: { zh: '工作人员', en: 'Member of staff' },
  anonymousHint: {
    zh: '不留姓名也会办理。请务必保存查询码，它是查看答复的唯一凭据。',
    en: 'It is handled all the same. Keep the receipt code: it is the only way to the answer.',
  },
  deliveredTo: (who: string) => ({ zh: `送达${who}`, en: `Delivery to ${who}` }),
  channel: { zh: '送达方式', en: 'By' },
  proof: { zh: '送达凭据', en: 'Proof' },
  proofHint: {
    zh: '如挂号信号、签收人、通话时间',
    en: 'Such as the number of the registered letter, who signed, when you spoke',
  },
  undeliverable: { zh: '无法送达的原因', en: 'Why it cannot be delivered' },
  cannotDeliver: { zh: '无法送达', en: 'Cannot be delivered' },
})

export const raiserKindTexts = {
  person: { zh: '个人', en: 'A person' },
  organisation: { zh: '单位、组织', en: 'An organisation' },
  anonymous: { zh: '不留姓名', en: 'Anonymous' },
  unit: { zh: '本机关所属单位', en: 'A unit of this office' },
  staff: { zh: '本机关工作人员', en: 'A member of staff' },
} as const

export const gradeTexts = {
  5: { zh: '非常满意', en: 'Very satisfied' },
  4: { zh: '满意', en: 'Satisfied' },
  3: { zh: '基本满意', en: 'Fairly satisfied' },
  2: { zh: '不满意', en: 'Dissatisfied' },
  1: { zh: '非常不满意', en: 'Very dissatisfied' },
} as const

export const channelTexts = {
  'in-person': { zh: '当面', en: 'In person' },
  phone: { zh: '电话', en: 'Telephone' },
  post: { zh: '邮寄', en: 'Post' },
  email: { zh: '电子邮件', en: 'E-mail' },
  portal: { zh: '网上（凭查询码）', en: 'Online, by receipt code' },
  system: { zh: '系统内', en: 'In this system' },
} as const
