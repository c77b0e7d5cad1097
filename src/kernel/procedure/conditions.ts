import { answerNow, everyRaiserHasIt } from '#kernel/matter/answered.ts'
import { approvedSubstance } from '#kernel/matter/approved.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'

type Condition = (state: MatterState) => Refusal | undefined

/** Conditions that a procedure may name in an action's `when`. Each is a claim; what comes back says why it does not hold. */
export const conditions = {
  'every-raiser-has-the-answer': state =>
    everyRaiserHasIt(state)
      ? undefined
      : refusal('not-answered', 409, { zh: '还有提出人未收到答复。', en: 'A raiser has not had the answer.' }),
  answered: state =>
    answerNow(state) ? undefined : refusal('no-answer', 409, { zh: '还没有答复。', en: 'There is no answer yet.' }),
  'no-support-outstanding': state =>
    state.tasks.some(task => task.purpose === 'support')
      ? refusal('support-outstanding', 409, {
          zh: '协办单位的意见还没有收齐。',
          en: 'A supporting unit has not given its opinion.',
        })
      : undefined,
  'extension-asked': state =>
    state.extensionAsked
      ? undefined
      : refusal('no-extension-asked', 409, { zh: '没有待审批的延期申请。', en: 'No extension has been asked for.' }),
  'has-text': state =>
    state.versions.length > 0
      ? undefined
      : refusal('no-text', 409, {
          zh: '还没有文稿，请先起草并存稿。',
          en: 'There is no text yet. Draft and save it first.',
        }),
  'has-number': state =>
    state.documentNumber ? undefined : refusal('no-number', 409, { zh: '还没有编号。', en: 'It bears no number yet.' }),
  'bears-no-number': ({ documentNumber }) =>
    documentNumber
      ? refusal('bears-a-number', 409, {
          zh: `本件已编${documentNumber.number}，先作废文号并写明理由，再不予发文。`,
          en: `It bears ${documentNumber.number}. Void that, with the reason, before it is not issued.`,
        })
      : undefined,
  'signed-as-it-stands': state => {
    if (approvedSubstance(state, 'sign') === state.versions.at(-1)?.substance && state.versions.length > 0)
      return undefined
    return refusal('signed-in-another-version', 409, {
      zh: '现稿与签发时的文稿不同，须报原签批人复审。',
      en: 'The text differs from what was signed. It goes back to whoever signed it.',
    })
  },
  'words-confirmed': ({ tasks }) =>
    tasks.some(task => task.purpose === 'confirm')
      ? refusal('words-unconfirmed', 409, {
          zh: '批示由他人代录，还未经领导本人确认，请先确认批示内容。',
          en: 'The words were taken down by another and are not confirmed yet. Confirm them first.',
        })
      : undefined,
  'words-unconfirmed': ({ tasks }) =>
    tasks.some(task => task.purpose === 'confirm')
      ? undefined
      : refusal('words-confirmed', 409, {
          zh: '批示内容已是领导本人所写或已经本人确认，不再更正；有变化的，由领导再次批示。',
          en: 'The words are the leader’s own, or confirmed. They are not corrected: the leader instructs again.',
        }),
  'contacted-this-round': state =>
    state.events.slice(state.reopenedSeq ?? 0).some(event => event.action === 'contact')
      ? undefined
      : refusal('not-contacted', 409, {
          zh: '本轮办理还没有与提出人联系沟通的记录。',
          en: 'Nobody has been in touch with the raisers in this round.',
        }),
  'first-round': state =>
    state.reopenedSeq === null
      ? undefined
      : refusal('handled-again', 409, {
          zh: '本件是重新办理，须提高一级审批。',
          en: 'It is handled again, so somebody higher decides.',
        }),
  'handled-again': state =>
    state.reopenedSeq === null
      ? refusal('first-round', 409, { zh: '本件是首次办理。', en: 'It is handled for the first time.' })
      : undefined,
  'promise-open': state =>
    state.fields.promise
      ? undefined
      : refusal('nothing-promised', 409, { zh: '答复中没有承诺事项。', en: 'The answer promises nothing.' }),
  'no-promise-open': state =>
    state.fields.promise
      ? refusal('promise-open', 409, {
          zh: '答复中有承诺事项，请转入承诺跟踪，兑现后再办结。',
          en: 'The answer promises something. Follow it until it is kept, then close.',
        })
      : undefined,
  'not-informed': state =>
    state.taken.inform
      ? refusal('already-informed', 409, { zh: '已告知过。', en: 'The raiser has been informed.' })
      : undefined,
  'supplement-not-asked': state =>
    state.taken.askSupplement
      ? refusal('supplement-asked-already', 409, {
          zh: '补正只能一次性告知，本件已告知过。',
          en: 'The applicant is told once what is missing, and has been told.',
        })
      : undefined,
} as const satisfies Record<string, Condition>

export type ConditionName = keyof typeof conditions
