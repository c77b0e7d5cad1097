import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

export const cybersecurityLaw = instrument({
  key: 'cybersecurity-law',
  title: { zh: '中华人民共和国网络安全法', en: 'Cybersecurity Law of the People’s Republic of China' },
  short: { zh: '网络安全法', en: 'Cybersecurity Law' },
  issuedOn: day('2016-11-07'),
  inForceFrom: day('2017-06-01'),
  checked: false,
  note: {
    zh: '所据为2016年文本；2026年1月1日起施行修正文本，条号待核对',
    en: 'After the text of 2016; amended from 1 January 2026, the numbers of the articles are still to be compared',
  },
  articles: {
    第二十一条: {
      gist: { zh: '等级保护；网络日志留存不少于六个月', en: 'Graded protection; logs kept for at least six months' },
    },
    第四十二条: {
      gist: { zh: '不得泄露、篡改、毁损个人信息', en: 'Personal information is not leaked, altered or destroyed' },
    },
  },
})
