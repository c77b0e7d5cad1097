import { answerNow, delivered } from '#kernel/matter/answered.ts'
import type { Facts } from '#kernel/matter/facts.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import { dayOf } from '#lib/day.ts'
import type { Found } from './fault.ts'
import type { MatterRows } from './matter-rows.ts'

/** 1: somebody living owes the next step. */
export function owed({ matter, tasks }: MatterRows, { directory, now }: Facts, found: Found): void {
  const open = tasks.filter(task => task.closed_seq === null)
  if (matter?.open && open.length === 0)
    found('open-without-task', '未办结的事项没有任何待办', 'an open matter that nobody owes anything on')
  if (matter && !matter.open && open.length > 0)
    found('closed-with-task', '已办结的事项还有待办', 'a closed matter that somebody still owes on')
  for (const task of open) {
    const person = directory.people.get(task.owner_id)
    if (!person?.active)
      found(
        'owner-gone',
        `待办${task.no}的承办人${person ? `“${person.name}”` : ''}已停用`,
        `the owner of task ${task.no} is not active`,
      )
    else if (directory.postsOf(person.id, dayOf(now)).length === 0)
      found(
        'owner-without-post',
        `待办${task.no}的承办人“${person.name}”已不在岗`,
        `the owner of task ${task.no} holds no post`,
      )
  }
}

/** 2: a closed matter is answered to every raiser, or it is recorded why it cannot be. */
export function answered({ matter, answers, deliveries }: MatterRows, state: MatterState, found: Found): void {
  if (!matter || matter.open) return
  if (matter.open_beneath)
    found('closed-above-open', '已办结的事项之下还有未办结的', 'a closed matter under which others are still open')
  const last = answerNow(state)
  if (!last || !answers.some(answer => answer.seq === last.seq)) {
    found('closed-without-answer', '已办结的事项没有答复', 'a closed matter without an answer')
    return
  }
  const reached = new Set(deliveries.filter(one => one.answer_seq === last.seq).map(one => one.raiser_no))
  for (const raiser of state.raisers)
    if (!reached.has(raiser.no) || !delivered(state).has(raiser.no))
      found('raiser-not-answered', `第${raiser.no}位提出人没有收到答复`, `raiser ${raiser.no} has not had the answer`)
}
