import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

/** Cite it as a whole: none of its article numbers is known here, and local rules give the limits in months. */
export const proposalRegulation = instrument({
  key: 'proposal-regulation',
  title: {
    zh: '中国人民政治协商会议全国委员会提案工作条例',
    en: 'Regulations on Proposal Work of the National Committee of the Chinese People’s Political Consultative Conference',
  },
  short: { zh: '政协全国委员会提案工作条例', en: 'CPPCC Regulations on Proposal Work' },
  issuedOn: day('2018-11-29'),
  inForceFrom: day('2018-11-29'),
  checked: false,
  note: {
    zh: '要求书面答复；三个月、最长六个月为地方通行做法，可在设置中调整',
    en: 'Asks for a written reply; three months, six at most, is local custom and a setting',
  },
  articles: {},
})
