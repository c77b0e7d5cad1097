import { defineTexts } from '#web/texts/define-texts.ts'

/** Words for whoever is not of the office: plain, and no term of the trade without need. */
export const windowTexts = defineTexts({
  title: { zh: '事事有交待，件件有回音', en: 'Every matter is answered' },
  note: {
    zh: '不用注册。提出后会得到一个查询码，凭它随时查看办到哪一步、何时答复，并阅读答复。',
    en: 'No account needed. You get a receipt code: with it you can see at any time where your matter is, when the answer is due, and read the answer.',
  },
  demo: {
    zh: '这是演示系统，请勿填写真实信息。',
    en: 'This is a demonstration. Do not enter real information.',
  },
  lookup: { zh: '查询已提出的事项', en: 'Look up what you raised' },
  raise: { zh: '提出新的事项', en: 'Raise something new' },
  nothingOnline: {
    zh: '本机关暂不接受网上提出，请来访、来电或来信。',
    en: 'This office takes no requests online. Please visit, call or write.',
  },
  basis: { zh: '依据', en: 'Under' },
  code: { zh: '查询码', en: 'Receipt code' },
  codeHint: {
    zh: '如 7K3M-9QWX-2B4D-8HNPC，大小写和横线都不要紧',
    en: 'Such as 7K3M-9QWX-2B4D-8HNPC; case and dashes do not matter',
  },
  codeMissing: { zh: '请输入查询码。', en: 'Enter the receipt code.' },
  find: { zh: '查询', en: 'Look up' },
  finding: { zh: '正在查询……', en: 'Looking …' },
  another: { zh: '查询另一件', en: 'Look up another' },
  noKind: { zh: '没有这类事项', en: 'There is no such kind' },
})

export const raiseTexts = defineTexts({
  contentHint: {
    zh: '写明时间、地点、经过和您的要求。请勿写入国家秘密。',
    en: 'Say when, where, what happened and what you ask for. No state secrets, please.',
  },
  personalHint: {
    zh: '只有办理此事的人能看到，每次查看都有记录。',
    en: 'Seen only by those who handle it; each time it is shown is recorded.',
  },
  title: { zh: '标题', en: 'Title' },
  content: { zh: '内容', en: 'What it is about' },
  raisers: { zh: '您是', en: 'You are' },
  files: { zh: '材料（照片、文件，可不填）', en: 'Files (photos, documents), if any' },
  filesHint: { zh: '最多 10 个，每个不超过 20 MB', en: 'Up to 10, each at most 20 MB' },
  submit: { zh: '提交', en: 'Send' },
})

export const receiptTexts = defineTexts({
  received: { zh: '已收到', en: 'Received' },
  keepIt: {
    zh: '请现在保存查询码。它只显示这一次，任何人（包括本机关）都不能再告诉您。',
    en: 'Keep the receipt code now. It is shown only this once; nobody, the office included, can tell it to you again.',
  },
  number: { zh: '编号', en: 'Number' },
  receivedOn: { zh: '收到日期', en: 'Received on' },
  code: { zh: '查询码', en: 'Receipt code' },
  scan: { zh: '扫码可直接查询', en: 'Scan to look it up' },
  qr: (code: string) => ({ zh: `查询码 ${code} 的二维码`, en: `QR code of ${code}` }),
  copy: { zh: '复制查询码', en: 'Copy the code' },
  print: { zh: '打印', en: 'Print' },
  download: { zh: '下载回执文件', en: 'Download the receipt' },
  downloadWhy: {
    zh: '回执文件带有本机关的签名，可证明此事项已登记且未被改动。',
    en: 'The receipt is signed by the office: it proves that the matter was registered and not altered.',
  },
  lookUp: { zh: '立即查询', en: 'Look it up now' },
  done: { zh: '我已保存，结束', en: 'I have kept it; finish' },
})

export const checkTexts = defineTexts({
  title: { zh: '核对回执', en: 'Check a receipt' },
  note: {
    zh: '选择当初下载的回执文件，核对它是否由本机关出具、登记的内容是否仍在台账中且未被改动。',
    en: 'Choose the receipt file you downloaded, to check that this office issued it and that its entry stands in the ledger unaltered.',
  },
  file: { zh: '选择回执文件（.json）', en: 'Choose the receipt file (.json)' },
  notAReceipt: { zh: '这不是回执文件。', en: 'This is not a receipt file.' },
  genuine: { zh: '回执由本机关签发，内容未被改动', en: 'Issued by this office, and unaltered' },
  notGenuine: {
    zh: '签名不符：不是本机关签发，或内容被改动过',
    en: 'The signature does not fit: not issued by this office, or altered since',
  },
  inLedger: { zh: '所记载的登记仍在台账中，未被改动', en: 'Its entry stands in the ledger, unaltered' },
  notInLedger: { zh: '台账中没有与之相符的登记', en: 'The ledger has no such entry' },
  checkpoint: (no: number, at: string) => ({
    zh: `已由第 ${no} 号签名检查点（${at}）覆盖`,
    en: `Covered by signed checkpoint ${no} of ${at}`,
  }),
  noCheckpoint: {
    zh: '登记之后还没有签名检查点，稍后可再核对',
    en: 'No signed checkpoint since it was registered; check again later',
  },
  ok: { zh: '核对相符', en: 'It holds' },
  wrong: { zh: '核对不符', en: 'It does not hold' },
})

export const followTexts = defineTexts({
  state: { zh: '办理情况', en: 'Where it is' },
  with: { zh: '承办单位', en: 'With' },
  notAssigned: { zh: '正在确定承办单位', en: 'Being assigned' },
  due: { zh: '应当在此日前', en: 'Due by' },
  late: { zh: '已超过期限', en: 'Past its day' },
  closed: { zh: '已办结', en: 'Closed' },
  open: { zh: '办理中', en: 'Being handled' },
  receivedOn: { zh: '收到日期', en: 'Received on' },
  why: { zh: '为什么是这一天', en: 'Why that day' },
  answer: { zh: '答复', en: 'Answer' },
  answerOn: (day: string) => ({ zh: `${day} 的答复`, en: `Answer of ${day}` }),
  noAnswer: { zh: '还没有答复。', en: 'There is no answer yet.' },
  download: (name: string) => ({ zh: `下载 ${name}`, en: `Download ${name}` }),
  history: { zh: '办理过程', en: 'What has happened' },
  add: { zh: '补充情况', en: 'Add something' },
  addText: { zh: '要补充的情况', en: 'What you want to add' },
  addFiles: { zh: '材料', en: 'Files' },
  added: { zh: '已补充，承办人会看到。', en: 'Added. Whoever handles it will see it.' },
  rate: { zh: '评价这次办理', en: 'Rate how it was handled' },
  rateNote: {
    zh: '评价“不满意”或“非常不满意”的，事项将重新办理。',
    en: 'If you are dissatisfied, the matter is handled again.',
  },
  grade: { zh: '总体评价', en: 'Overall' },
  virtues: { zh: '做得好的地方', en: 'What was good' },
  faults: { zh: '做得不好的地方', en: 'What was wrong' },
  remarks: { zh: '想说的话', en: 'Remarks' },
  rateSubmit: { zh: '提交评价', en: 'Send the rating' },
  rated: { zh: '感谢您的评价。', en: 'Thank you for rating.' },
  reopened: {
    zh: '已收到您的评价。对不起没有让您满意：此事项已重新办理，会给您新的答复。',
    en: 'Thank you. We are sorry it did not satisfy you: the matter has been opened again, and you will get a new answer.',
  },
  yourRatings: { zh: '您的评价', en: 'Your ratings' },
})

/** 四办 and 四难, by the keys that the ledger keeps. */
export const virtueTexts = {
  warm: { zh: '热心办', en: 'Warm' },
  prompt: { zh: '马上办', en: 'Prompt' },
  careful: { zh: '认真办', en: 'Careful' },
  good: { zh: '办得好', en: 'Well done' },
} as const

export const faultTexts = {
  'hard-door': { zh: '门难进', en: 'Hard to get in' },
  'cold-face': { zh: '脸难看', en: 'Cold reception' },
  'bad-words': { zh: '话难说', en: 'Hard to talk to' },
  'hard-going': { zh: '事难办', en: 'Hard to get done' },
} as const
