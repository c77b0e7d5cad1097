import type { Text } from '#kernel/refusal.ts'
import { purposeWords } from '#modules/desk/web/words.ts'
import type { FormFields, FormValues } from '#web/ui/form/form-field.ts'
import { matterTexts } from './matter-texts.ts'
import type { Action, Matter } from './use-matter.ts'

/** An action's fields as a person fills them in: a task is chosen from those that are open, not typed as a number. */
export function fieldsToFill(
  action: Action,
  matter: Matter,
  say: (text: Text) => string,
  personName: (id: string) => string,
  holder: (copy: Matter['copies'][number]) => string,
): FormFields {
  if (action.deed === 'hand-back' && action.fields.copy) return copyToChoose(action.fields, matter, holder)
  if (action.deed !== 'hand-over' || !action.fields.taskNo) return action.fields
  const choices = matter.tasks.map(task => {
    const name = matterTexts.task(say(purposeWords[task.purpose]), personName(task.ownerId))
    return [String(task.no), name] as const
  })
  return {
    ...action.fields,
    taskNo: {
      type: 'choice',
      title: matterTexts.taskNo,
      required: true,
      choices: Object.fromEntries(choices),
      ...(choices.length === 1 ? { default: choices[0]?.[0] } : {}),
    },
  }
}

/** Which copy is back is chosen from those that are out; who holds one alone is asked nothing. */
function copyToChoose(
  { copy: _, ...fields }: Action['fields'],
  matter: Matter,
  holder: (copy: Matter['copies'][number]) => string,
): FormFields {
  const out = matter.copies.filter(copy => !copy.back && !copy.withdrawnAt)
  if (out.length < 2) return fields
  const choices = out.map(copy => [String(copy.no), matterTexts.copyOf(copy.no, holder(copy))] as const)
  return {
    copy: { type: 'choice', title: matterTexts.whichCopy, required: true, choices: Object.fromEntries(choices) },
    ...fields,
  }
}

/** Chosen from a list as text, sent as the number that it is. */
export function inputOf(action: Action, values: FormValues): Record<string, unknown> {
  const numbered = action.deed === 'hand-over' ? 'taskNo' : action.deed === 'hand-back' ? 'copy' : undefined
  return numbered && values[numbered] ? { ...values, [numbered]: Number(values[numbered]) } : { ...values }
}

/** What the form starts from: a correction from what is registered, an answer from its draft. */
export function initialOf(action: Action, matter: Matter): FormValues {
  if (action.deed === 'correct') return { ...pick(matter.fields, action.fields), receivedOn: matter.receivedOn }
  if ((action.deed === 'submit' || action.deed === 'answer') && matter.draft) {
    const { text, files, outcome } = matter.draft
    return pick({ text, files, outcome }, action.fields)
  }
  return {}
}

function pick(values: FormValues, fields: Action['fields']): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => name in fields && value !== undefined))
}

/** The raisers whom the last answer has not reached; all of them where it has reached each. */
export function owedTheAnswer(matter: Matter): Matter['raisers'] {
  const last = matter.answers.at(-1)?.seq
  const reached = matter.deliveries.filter(one => one.answerSeq === last).map(one => one.raiser)
  const owed = matter.raisers.filter(raiser => !reached.includes(raiser.no))
  return owed.length > 0 ? owed : matter.raisers
}
