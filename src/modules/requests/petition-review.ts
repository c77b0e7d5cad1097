import { petitionRegulation } from '#law/petition-regulation.ts'

/**
 * 复查 and 复核: whoever is not content with the answer turns to the organ above, and then to the one above that. The
 * matter stays closed here, nobody in this office owes anything; the acts and their days are on record, so that all can
 * see whether a request came in time and when the opinion is due.
 */
export const reviewActions = {
  requestReview: {
    title: { zh: '请求复查', en: 'Ask for a review' },
    deed: 'note',
    from: ['delivered', 'closed', 'archived'],
    by: ['raiser', 'registrar'],
    basis: petitionRegulation('第三十五条'),
  },
  recordReview: {
    title: { zh: '收到复查意见', en: 'Review opinion received' },
    deed: 'note',
    from: ['delivered', 'closed', 'archived'],
    by: ['registrar'],
    basis: petitionRegulation('第三十五条'),
  },
  requestSecondReview: {
    title: { zh: '请求复核', en: 'Ask for a second review' },
    deed: 'note',
    from: ['delivered', 'closed', 'archived'],
    by: ['raiser', 'registrar'],
    basis: petitionRegulation('第三十六条', '第一款'),
  },
  beginHearing: {
    title: { zh: '复核听证开始', en: 'Hearing begins' },
    deed: 'pause',
    from: ['delivered', 'closed', 'archived'],
    by: ['registrar'],
    basis: petitionRegulation('第三十六条', '第二款'),
  },
  endHearing: {
    title: { zh: '复核听证结束', en: 'Hearing ends' },
    deed: 'resume',
    from: ['delivered', 'closed', 'archived'],
    by: ['registrar'],
    basis: petitionRegulation('第三十六条', '第二款'),
  },
  recordSecondReview: {
    title: { zh: '收到复核意见', en: 'Second opinion received' },
    deed: 'note',
    from: ['delivered', 'closed', 'archived'],
    by: ['registrar'],
    basis: petitionRegulation('第三十六条', '第一款'),
  },
} as const

const onlyPetitions = { field: 'track', is: ['petition'] } as const

export const reviewLimits = {
  requestReview: {
    title: { zh: '请求复查', en: 'Ask for a review' },
    onlyWhen: onlyPetitions,
    period: { days: 30 },
    startsOn: ['deliver'],
    endsOn: ['requestReview', 'reopen'],
    basis: petitionRegulation('第三十五条'),
  },
  review: {
    title: { zh: '复查意见', en: 'Review opinion' },
    onlyWhen: onlyPetitions,
    period: { days: 30 },
    startsOn: ['requestReview'],
    endsOn: ['recordReview', 'reopen'],
    basis: petitionRegulation('第三十五条'),
  },
  requestSecondReview: {
    title: { zh: '请求复核', en: 'Ask for a second review' },
    onlyWhen: onlyPetitions,
    period: { days: 30 },
    startsOn: ['recordReview'],
    endsOn: ['requestSecondReview', 'reopen'],
    basis: petitionRegulation('第三十六条', '第一款'),
  },
  secondReview: {
    title: { zh: '复核意见', en: 'Second opinion' },
    onlyWhen: onlyPetitions,
    period: { days: 30 },
    startsOn: ['requestSecondReview'],
    endsOn: ['recordSecondReview', 'reopen'],
    pause: { on: ['beginHearing'], until: ['endHearing'], basis: petitionRegulation('第三十六条', '第二款') },
    basis: petitionRegulation('第三十六条', '第一款'),
  },
} as const
