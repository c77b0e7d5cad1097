import { type Refusal, refusal } from '#kernel/refusal.ts'
import { answerNow, delivered } from '../answered.ts'
import type { FileRef, MatterState } from '../state.ts'
import type { Deed } from './deed.ts'
import { files, opinion, reason } from './fields.ts'
import { reportsOwed } from './reporting.ts'

const answerText = { type: 'long', title: { zh: '答复', en: 'Answer' }, required: true, max: 20_000 } as const
const evidence = {
  type: 'long',
  title: { zh: '办理依据和证据', en: 'Evidence' },
  hint: {
    zh: '查实情况、依据的文件或现场记录；也可上传材料',
    en: 'What was established and from what; or attach files',
  },
  max: 5000,
} as const

function withoutEvidence(input: Readonly<Record<string, unknown>>): Refusal | undefined {
  const attached = (input.files as FileRef[] | undefined)?.length ?? 0
  if (attached > 0 || (typeof input.evidence === 'string' && input.evidence.trim() !== '')) return undefined
  return refusal('evidence-needed', 422, {
    zh: '答复须附办理依据或证据：请填写“办理依据和证据”，或上传材料。',
    en: 'An answer needs its evidence: fill in “Evidence” or attach a file.',
  })
}

/** What is said in answer; `outcome` where the procedure asks for one. */
function answerOf(input: Readonly<Record<string, unknown>>) {
  return {
    text: input.text as string,
    files: (input.files as FileRef[] | undefined) ?? [],
    ...(input.outcome ? { outcome: input.outcome as string } : {}),
  }
}

/** 报审: a draft answer with its evidence, for review. */
export const submit: Deed = {
  fields: { text: answerText, evidence, files },
  decide({ input, state }) {
    const lacking = withoutEvidence(input)
    if (lacking) return lacking
    return {
      data: {
        draft: answerOf(input),
        ...(input.evidence ? { text: input.evidence as string } : {}),
      },
      // Whoever says that it is done owes no report of how it goes.
      closes: reportsOwed(state),
    }
  },
}

/** 审核同意: the draft as it stands becomes the answer. */
export const approve: Deed = {
  fields: { opinion },
  when: state =>
    state.draft
      ? undefined
      : refusal('no-draft', 409, { zh: '还没有报审的答复稿。', en: 'There is no draft answer to approve.' }),
  decide({ input, state, actor }) {
    if (!state.draft)
      return refusal('no-draft', 409, { zh: '还没有报审的答复稿。', en: 'There is no draft answer to approve.' })
    const { seq: _, ...draft } = state.draft
    return {
      data: {
        answer: { ...draft, approvedBy: actor.kind === 'person' ? actor.personId : null },
        draft: null,
        ...(input.opinion ? { text: input.opinion as string } : {}),
      },
    }
  },
}

/** 退办: the draft goes back with what is wrong. It stays readable in the ledger. */
export const sendBack: Deed = {
  fields: { reason },
  decide: ({ input }) => ({ data: { reason: input.reason as string } }),
}

/** 答复 without review, where the procedure allows it. */
export const answer: Deed = {
  fields: { text: answerText, evidence, files },
  decide({ input, actor }) {
    const lacking = withoutEvidence(input)
    if (lacking) return lacking
    return {
      data: {
        answer: { ...answerOf(input), approvedBy: actor.kind === 'person' ? actor.personId : null },
        draft: null,
        ...(input.evidence ? { text: input.evidence as string } : {}),
      },
    }
  },
}

type Given = {
  readonly raiser: number
  readonly channel: string
  readonly proof: string
  readonly undeliverable?: string
}

function wrongDelivery(given: readonly Given[], state: MatterState): Refusal | undefined {
  for (const { raiser, channel, proof, undeliverable } of given) {
    const who = state.raisers.find(one => one.no === raiser)
    if (!who)
      return refusal('no-such-raiser', 422, { zh: `没有第${raiser}位提出人。`, en: `There is no raiser ${raiser}.` })
    if (proof === '' && !undeliverable)
      return refusal('proof-needed', 422, {
        zh: '送达须写明凭据（签收人、单号、通话时间等）；确实无法送达的，写明原因。',
        en: 'A delivery needs its proof (who signed, tracking number, time of the call), or the reason why it is impossible.',
      })
    if (channel === 'portal' && !who.receipt)
      return refusal('no-receipt-code', 422, {
        zh: `第${raiser}位提出人没有查询码，不能以查询页送达。`,
        en: `Raiser ${raiser} has no receipt code, so the look-up page does not reach them.`,
      })
  }
  return undefined
}

/** 送达: channel and proof for each raiser. It leads on once every raiser has the answer. */
export const deliver: Deed = {
  fields: { deliveries: { type: 'deliveries', title: { zh: '送达', en: 'Deliveries' }, required: true, max: 200 } },
  when: state =>
    answerNow(state)
      ? undefined
      : refusal('no-answer', 409, { zh: '还没有答复可以送达。', en: 'There is no answer to deliver.' }),
  decide({ input, state }) {
    const now = answerNow(state)
    if (!now) return refusal('no-answer', 409, { zh: '还没有答复可以送达。', en: 'There is no answer to deliver.' })
    const given = input.deliveries as readonly Given[]
    const wrong = wrongDelivery(given, state)
    if (wrong) return wrong
    const deliveries = given.map(one => ({ answerSeq: now.seq, ...one }))
    const reached = new Set([...delivered(state), ...given.map(one => one.raiser)])
    return state.raisers.every(raiser => reached.has(raiser.no))
      ? { data: { deliveries } }
      : { data: { deliveries, partial: true }, to: null }
  },
}
