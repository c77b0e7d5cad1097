import type { FieldSpec } from '#kernel/procedure/field.ts'

/** A, B and C, as replies to deputies and members are marked. */
export const proposalOutcomes: FieldSpec = {
  type: 'choice',
  title: { zh: '办理结果', en: 'Outcome' },
  required: true,
  choices: {
    a: { zh: 'A 类：已经解决或采纳', en: 'A: settled or adopted' },
    b: { zh: 'B 类：正在解决或列入计划', en: 'B: under way or planned' },
    c: { zh: 'C 类：留作参考', en: 'C: noted for reference' },
  },
}
