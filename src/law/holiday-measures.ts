import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

export const holidayMeasures = instrument({
  key: 'holiday-measures',
  title: { zh: '全国年节及纪念日放假办法', en: 'Measures for Public Holidays on National Festivals and Memorial Days' },
  issuedOn: day('2024-11-10'),
  // The two days it adds count from 2025 on, as the notice for that year says.
  inForceFrom: day('2025-01-01'),
  checked: true,
  articles: {
    第二条: {
      gist: { zh: '全体公民放假的节日，共十三天', en: 'The thirteen days on which everybody rests' },
      says: [
        '元旦，放假1天',
        '春节，放假4天',
        '清明节，放假1天',
        '劳动节，放假2天',
        '端午节，放假1天',
        '中秋节，放假1天',
        '国庆节，放假3天',
      ],
    },
    第四条: {
      gist: {
        zh: '少数民族节日由聚居地政府规定',
        en: 'Festivals of ethnic minorities are set by the local government',
      },
      says: ['规定放假日期'],
    },
    第六条: {
      gist: { zh: '适逢周末在工作日补假', en: 'A holiday on a weekend is made up on a working day' },
      says: ['应当在工作日补假'],
    },
    第七条: {
      gist: {
        zh: '统一放假调休；前后连续工作一般不超过六天',
        en: 'Days are moved by arrangement; as a rule no more than six worked in a row',
      },
      says: ['一般不超过6天'],
    },
  },
})
