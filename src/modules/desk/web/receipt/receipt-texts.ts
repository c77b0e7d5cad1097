import { defineTexts } from '#web/texts/define-texts.ts'

export const receiptTexts = defineTexts({
  number: { zh: '编号', en: 'Number' },
  what: { zh: '标题', en: 'Title' },
  receivedOn: { zh: '收到日期', en: 'Received on' },
  code: (raiser: number, several: boolean) => ({
    zh: several ? `第 ${raiser} 位提出人的查询码` : '查询码',
    en: several ? `Receipt code of raiser ${raiser}` : 'Receipt code',
  }),
  codeOnce: {
    zh: '查询码只显示这一次，请交给提出人。',
    en: 'The code is shown this once. Give it to the raiser.',
  },
  save: { zh: '下载回执文件', en: 'Download the receipt file' },
  receipt: { zh: '回执', en: 'Receipt' },
  lookUp: { zh: '扫码查询办理情况', en: 'Scan to look it up' },
  lookUpAt: { zh: '查询地址', en: 'Look it up at' },
  keep: {
    zh: '请妥善保存。凭查询码可查看办理情况、补充材料、阅读答复并评价。',
    en: 'Keep this. With the code you can follow the matter, add to it, read the answer and rate it.',
  },
  proof: { zh: '登记凭证', en: 'Proof of registration' },
})
