import type { RefusalSpec } from '#kernel/http/endpoint.ts'

const said = (code: string, status: number, zh: string, en: string): RefusalSpec => ({ code, status, text: { zh, en } })

export const noSuchUnit = said('no-such-unit', 404, '没有此单位。', 'There is no such unit.')
export const unitNameTaken = said(
  'unit-name-taken',
  409,
  '已有同名单位，请换一个名称。',
  'Another unit has that name. Choose another.',
)
export const unitHasPeople = said(
  'unit-has-people',
  409,
  '单位还有在岗人员或下属单位，请先调整再停用。',
  'People or units still belong to it. Move them first.',
)
export const unitAboveItself = said(
  'unit-above-itself',
  409,
  '单位不能隶属于自己或自己的下属单位。',
  'A unit cannot stand below itself or below a unit of its own.',
)
export const noSuchPerson = said('no-such-person', 404, '没有此人员。', 'There is no such person.')
export const noSuchPost = said('no-such-post', 404, '没有此岗位。', 'There is no such post.')
export const postBackwards = said(
  'post-backwards',
  422,
  '岗位结束日期不能早于开始日期。',
  'A post cannot end before it begins.',
)
export const threeAdministrators = said(
  'three-administrators',
  409,
  '三员分立：系统、安全、审计管理员须是三名不同人员，且不兼任其他岗位。请先结束其现有岗位，或另选人员。',
  'The system, security and audit administrators are three different people who hold no other post. End the present post first, or choose somebody else.',
)
export const handOverFirst = said(
  'hand-over-first',
  409,
  '该人员还有未办结的待办，请先逐件移交，再停用。',
  'This person still owes tasks. Hand each over first, then deactivate.',
)
export const noSuchAbsence = said('no-such-absence', 404, '没有此外出登记。', 'There is no such absence.')
export const notYourAbsence = said(
  'not-your-absence',
  403,
  '只能登记或取消本人的外出；他人的由办公室主任登记。',
  'Only your own absence is yours to record; another’s the office director records.',
)
export const absenceBackwards = said(
  'absence-backwards',
  422,
  '外出结束日期不能早于开始日期，也不能早于今天。',
  'An absence ends neither before it begins nor before today.',
)
export const absencesOverlap = said(
  'absences-overlap',
  409,
  '该时段已登记过外出，请先取消原登记。',
  'An absence is recorded for some of those days already. Cancel it first.',
)
export const substituteAway = said(
  'substitute-away',
  409,
  '代理人须是在岗的另一人，且该时段本人不外出，也不是管理员。',
  'A substitute is somebody else in post, not an administrator, who is not away on those days.',
)
export const standsInForAnother = said(
  'stands-in-for-another',
  409,
  '该时段还在代理他人，请先为对方另定代理人。',
  'On some of those days this person stands in for another. Find that one a different substitute first.',
)
