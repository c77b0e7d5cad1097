import type { FieldSpec } from '#kernel/procedure/field.ts'

/** 信访工作条例第三十二条 names the first three; the fourth is what 第二十三条 asks for where the matter is another's. */
export const citizenOutcomes: FieldSpec = {
  type: 'choice',
  title: { zh: '处理意见', en: 'Outcome' },
  choices: {
    supported: { zh: '予以支持', en: 'Upheld' },
    explained: { zh: '解释说明', en: 'Explained' },
    refused: { zh: '不予支持', en: 'Not upheld' },
    elsewhere: { zh: '告知向有权机关提出', en: 'Pointed to the competent organ' },
  },
}
