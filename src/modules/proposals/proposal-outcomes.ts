import type { FieldSpec } from '#kernel/procedure/field.ts'

/** 办理结果 as replies to deputies and members are marked. No law fixes the classes: what a place says otherwise is a word for word change here. */
export const proposalOutcomes = {
  type: 'choice',
  title: { zh: '办理结果', en: 'Outcome' },
  required: true,
  choices: {
    a: { zh: 'A 类：已经解决或采纳', en: 'A: settled or adopted' },
    b: { zh: 'B 类：正在解决或列入计划', en: 'B: under way or planned' },
    c: { zh: 'C 类：因条件限制暂时不能解决', en: 'C: not possible for the present' },
    d: { zh: 'D 类：留作参考', en: 'D: noted for reference' },
  },
} as const satisfies FieldSpec
