import { defineTexts } from '#web/texts/define-texts.ts'

export const absencesTexts = defineTexts({
  title: { zh: '外出与移交', en: 'Absences and hand-over' },
  handOver: { zh: '移交全部待办', en: 'Hand over all tasks' },
  handOverWhy: {
    zh: '离岗或调动前，把所欠的待办全部移交。每件事项都记明移交，期限不变。',
    en: 'Before somebody leaves or moves, all that they owe goes to another. Each matter records it; no due day changes.',
  },
  handFrom: { zh: '移交人', en: 'From' },
  handFromHint: {
    zh: '本人；单位负责人可为本单位人员、办公室主任可为任何人移交。',
    en: 'Yourself; the head of a unit for its people, the office director for anybody.',
  },
  handTo: { zh: '接手人', en: 'To' },
  handedOver: (done: number, left: number) => ({
    zh: left === 0 ? `已移交 ${done} 件。` : `已移交 ${done} 件，还有 ${left} 件没有移交：`,
    en: left === 0 ? `${done} handed over.` : `${done} handed over, ${left} not:`,
  }),
  note: {
    zh: '外出期间，代理人办理的每一项都记明“代”。',
    en: 'Whatever a substitute does during an absence is recorded as done for the absent person.',
  },
  add: { zh: '登记外出', en: 'Record an absence' },
  person: { zh: '外出人', en: 'Absent' },
  personHint: {
    zh: '不选即为本人；办公室主任可以代他人登记。',
    en: 'Yourself unless chosen; the office director may record it for another.',
  },
  substitute: { zh: '代理人', en: 'Substitute' },
  from: { zh: '自', en: 'From' },
  until: { zh: '至', en: 'Until' },
  reason: { zh: '事由', en: 'Reason' },
  end: { zh: '取消或提前结束', en: 'Cancel or end early' },
  endOf: (name: string) => ({ zh: `取消 ${name} 的外出，或提前结束`, en: `Cancel ${name}’s absence, or end it early` }),
  endWhy: {
    zh: '还没有开始的，取消；已经开始的，今天结束。',
    en: 'One that has not begun is cancelled; one that has begun ends today.',
  },
  nothing: { zh: '今日及以后没有人外出。', en: 'Nobody is absent from today on.' },
})
