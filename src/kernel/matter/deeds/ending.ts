import type { Procedure } from '#kernel/procedure/procedure.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { answerNow, delivered, everyRaiserHasIt } from '../answered.ts'
import type { FileRef, MatterState } from '../state.ts'
import { asksToConfirm } from './confirming.ts'
import type { Change, Deed, DeedContext } from './deed.ts'
import { files, opinion, reason } from './fields.ts'

/** 办结: refused unless every raiser has the answer, with proof or with the reason why not. */
export const close: Deed = {
  fields: { opinion },
  when: state =>
    everyRaiserHasIt(state)
      ? undefined
      : refusal('not-answered', 409, {
          zh: '还有提出人未收到答复，不能办结：先答复并登记送达（无法送达的写明原因）。',
          en: 'A raiser has not had the answer, so it cannot be closed: answer and record the delivery, or why it is impossible.',
        }),
  decide: ({ input }) => ({ data: input.opinion ? { text: input.opinion as string } : {} }),
}

/** 归档 */
export const archive: Deed = {
  fields: { opinion },
  decide: ({ input }) => ({ data: input.opinion ? { text: input.opinion as string } : {} }),
}

function mayReopen({ taken }: MatterState, { reopenOn }: Procedure): boolean {
  return (taken[reopenOn?.by ?? ''] ?? 0) < (reopenOn?.times ?? Number.POSITIVE_INFINITY)
}

/** 重办: opens a new round; only a later answer counts. */
export const reopen: Deed = {
  fields: { reason, files },
  when: (state, procedure, spec) => {
    const { reopenOn } = procedure
    if (!reopenOn || procedure.actions[reopenOn.by] !== spec || mayReopen(state, procedure)) return undefined
    return refusal('reopened-already', 409, {
      zh: `“${spec.title.zh}”依规定只有${reopenOn.times}次，已用完。`,
      en: `“${spec.title.en}” is allowed ${reopenOn.times} time(s), and that has been done.`,
    })
  },
  decide(context) {
    const { input, state } = context
    const asked = input.reason as string
    return {
      ...asksToConfirm(context, state.raisers),
      data: {
        reopened: true,
        reason: asked,
        // What was asked each time it was opened again can be found by its words, as what was registered can.
        fields: { askedAgain: [...((state.fields.askedAgain as readonly string[] | undefined) ?? []), asked] },
        ...(input.files ? { files: input.files as FileRef[] } : {}),
        draft: null,
        bounces: 0,
      },
    }
  },
}

const faults = {
  'hard-door': { zh: '门难进', en: 'Hard to get in' },
  'cold-face': { zh: '脸难看', en: 'Cold reception' },
  'bad-words': { zh: '话难说', en: 'Hard to talk to' },
  'hard-going': { zh: '事难办', en: 'Hard to get done' },
}
const virtues = {
  warm: { zh: '热心办', en: 'Warm' },
  prompt: { zh: '马上办', en: 'Prompt' },
  careful: { zh: '认真办', en: 'Careful' },
  good: { zh: '办得好', en: 'Well done' },
}

/** 评价: once for each answer. A grade at or below the procedure's line opens the matter again, as an entry of its own. */
export const rate: Deed = {
  fields: {
    grade: { type: 'grade', title: { zh: '评价', en: 'Grade' }, required: true, min: 1, max: 5 },
    virtues: { type: 'choices', title: { zh: '满意之处', en: 'What was good' }, choices: virtues },
    faults: { type: 'choices', title: { zh: '不满意之处', en: 'What was wrong' }, choices: faults },
    text: { type: 'long', title: { zh: '意见', en: 'Remarks' }, max: 2000 },
  },
  when(state) {
    const now = answerNow(state)
    return now && state.deliveries.some(one => one.answerSeq === now.seq)
      ? undefined
      : refusal('not-yet-answered', 409, {
          zh: '答复送达后才能评价。',
          en: 'It can be rated once the answer has been delivered.',
        })
  },
  decide({ input, state, actor, procedure }) {
    const raiser =
      actor.kind === 'raiser'
        ? actor.raiserNo
        : (state.raisers.find(one => actor.kind === 'person' && one.personId === actor.personId)?.no ?? 1)
    return rated({ state, procedure, raiser, input })
  },
}

const views = { content: 5, mostly: 4, discontent: 2 } as const

/** 登记征询意见: a raiser's form on paper, taken down by the office; it counts as the raiser's own rating. */
export const takeRating: Deed = {
  fields: {
    raiser: { type: 'number', title: { zh: '第几位提出人', en: 'Raiser number' }, required: true, min: 1 },
    view: {
      type: 'choice',
      title: { zh: '对答复的意见', en: 'What they say of the answer' },
      required: true,
      choices: {
        content: { zh: '满意', en: 'Content' },
        mostly: { zh: '基本满意', en: 'Mostly content' },
        discontent: { zh: '不满意', en: 'Not content' },
      },
    },
    text: { type: 'long', title: { zh: '具体意见', en: 'Remarks' }, max: 2000 },
    files,
  },
  when: rate.when,
  decide({ input, state, procedure }) {
    const raiser = input.raiser as number
    if (!delivered(state).has(raiser))
      return refusal('raiser-not-answered', 422, {
        zh: `第${raiser}位提出人还没有收到本次答复，先登记送达。`,
        en: `Raiser ${raiser} has not had this answer. Record its delivery first.`,
      })
    const change = rated({
      state,
      procedure,
      raiser,
      input: { ...input, grade: views[input.view as keyof typeof views] },
    })
    if (isRefusal(change)) return change
    return { ...change, data: { ...change.data, ...(input.files ? { files: input.files as FileRef[] } : {}) } }
  },
}

/** One rating by one raiser of the answer that stands, and what follows on a bad one. */
function rated({
  state,
  procedure,
  raiser,
  input,
}: Pick<DeedContext, 'state' | 'procedure' | 'input'> & { readonly raiser: number }): Change | Refusal {
  const now = answerNow(state)
  if (state.ratings.some(one => one.raiser === raiser && one.seq > (now?.seq ?? 0)))
    return refusal('already-rated', 409, { zh: '本次答复已评价过。', en: 'This answer has been rated already.' })
  const grade = input.grade as number
  const rating = {
    raiser,
    grade,
    virtues: (input.virtues as string[] | undefined) ?? [],
    faults: (input.faults as string[] | undefined) ?? [],
    text: (input.text as string | undefined) ?? '',
  }
  const { reopenOn } = procedure
  const again = reopenOn && grade <= reopenOn.gradeAtMost && mayReopen(state, procedure) ? reopenOn.by : undefined
  return {
    data: { rating },
    ...(again
      ? {
          follows: { action: again, input: { reason: `评价：${grade}/5${rating.text ? `（${rating.text}）` : ''}` } },
        }
      : {}),
  }
}
