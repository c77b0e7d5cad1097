import { defineTexts } from '#web/texts/define-texts.ts'

export const officeTexts = defineTexts({
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  all: { zh: '全部', en: 'All' },
  name: { zh: '名称', en: 'Name' },
})
