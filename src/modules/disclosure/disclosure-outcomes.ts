import type { FieldSpec } from '#kernel/procedure/field.ts'

/** The seven answers of 政府信息公开条例第三十六条, with those of 第三十条, 第三十五条, 第三十七条 and 第三十九条. */
export const disclosureOutcomes: FieldSpec = {
  type: 'choice',
  title: { zh: '答复类型', en: 'Outcome' },
  required: true,
  choices: {
    'already-public': { zh: '已经主动公开，告知获取途径', en: 'Already public: how to get it' },
    given: { zh: '予以公开', en: 'Given' },
    partly: { zh: '部分公开', en: 'Given in part' },
    withheld: { zh: '不予公开', en: 'Withheld' },
    'does-not-exist': { zh: '信息不存在', en: 'Does not exist' },
    elsewhere: { zh: '不属于本机关负责公开', en: 'Another organ’s to disclose' },
    repeated: { zh: '重复申请，不予重复处理', en: 'Asked and answered before' },
    'special-rules': { zh: '依特别规定办理', en: 'Under special rules' },
    excessive: { zh: '申请理由不合理，不予处理', en: 'Excessive without good reason' },
    'not-a-request': { zh: '不作为政府信息公开申请处理', en: 'Not a disclosure request' },
    abandoned: { zh: '逾期不补正，视为放弃', en: 'Not completed in time: abandoned' },
  },
}
