import { disclosureRegulation } from '#law/disclosure-regulation.ts'

/**
 * Asking a third party (第三十二条) or an organ that made the information too (第三十四条). Each has 15 working days from
 * receiving the letter; the office's own clock is held from sending it until the opinion is in or the time is up.
 */
export const consultActions = {
  consultThirdParty: {
    title: { zh: '书面征求第三方意见', en: 'Ask the third party' },
    deed: 'pause',
    from: ['handling'],
    by: ['task-owner', 'lead-member'],
    options: { limit: 'answer' },
    basis: disclosureRegulation('第三十二条'),
  },
  concludeThirdParty: {
    title: { zh: '收到第三方意见或逾期未提出', en: 'Third party answered, or its time is up' },
    deed: 'resume',
    from: ['handling'],
    by: ['task-owner', 'lead-member'],
    options: { limit: 'answer' },
    basis: disclosureRegulation('第三十二条'),
  },
  consultOrgan: {
    title: { zh: '征求相关机关意见', en: 'Ask another organ' },
    deed: 'pause',
    from: ['handling'],
    by: ['task-owner', 'lead-member'],
    options: { limit: 'answer' },
    basis: disclosureRegulation('第三十四条'),
  },
  concludeOrgan: {
    title: { zh: '收到机关意见或逾期未提出', en: 'Organ answered, or its time is up' },
    deed: 'resume',
    from: ['handling'],
    by: ['task-owner', 'lead-member'],
    options: { limit: 'answer' },
    basis: disclosureRegulation('第三十四条'),
  },
} as const

export const consultLimits = {
  thirdParty: {
    title: { zh: '第三方提出意见', en: 'The third party’s opinion' },
    period: { workingDays: 15 },
    startsOn: ['consultThirdParty'],
    endsOn: ['concludeThirdParty', 'submit'],
    basis: disclosureRegulation('第三十二条'),
  },
  organ: {
    title: { zh: '相关机关提出意见', en: 'The other organ’s opinion' },
    period: { workingDays: 15 },
    startsOn: ['consultOrgan'],
    endsOn: ['concludeOrgan', 'submit'],
    basis: disclosureRegulation('第三十四条'),
  },
} as const
