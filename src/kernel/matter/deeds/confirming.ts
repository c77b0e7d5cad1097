import type { Raiser } from '../state.ts'
import type { Change, Deed, DeedContext } from './deed.ts'
import { opinion } from './fields.ts'

/** Words of a raiser inside that another took down: that raiser is asked at once to confirm them. */
export function asksToConfirm(
  { spec, actor }: Pick<DeedContext, 'spec' | 'actor'>,
  raisers: readonly Raiser[],
): Pick<Change, 'follows'> {
  const action = spec.options?.confirmedThrough
  if (action === undefined || actor.kind !== 'person') return {}
  const own = raisers.some(raiser => raiser.personId === actor.personId)
  return own ? {} : { follows: { action, input: {} } }
}

/** 请本人确认: owed beside the matter's course, which does not wait for it. */
export const askConfirmation: Deed = {
  fields: {},
  decide({ spec }) {
    const owes = spec.options?.owes
    if (!owes) throw new Error('an action that asks for a confirmation says in its options what is owed')
    return { data: {}, opens: [owes] }
  },
}

/** 本人确认: the words as they stand, and the images that came with them, are one's own. */
export const confirm: Deed = {
  fields: { opinion },
  decide: ({ input, state }) => ({
    data: input.opinion ? { text: input.opinion as string } : {},
    closes: state.tasks.filter(task => task.purpose === 'confirm').map(task => task.no),
  }),
}
