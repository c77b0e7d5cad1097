import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

export const civilCode = instrument({
  key: 'civil-code',
  title: { zh: '中华人民共和国民法典', en: 'Civil Code of the People’s Republic of China' },
  short: { zh: '民法典', en: 'Civil Code' },
  issuedOn: day('2020-05-28'),
  inForceFrom: day('2021-01-01'),
  checked: true,
  articles: {
    第二百条: {
      gist: {
        zh: '期间按公历年、月、日、小时计算',
        en: 'Periods are counted in years, months, days and hours of the calendar',
      },
      says: ['按照公历年、月、日、小时计算'],
    },
    第二百零一条: {
      gist: { zh: '开始的当日不计入', en: 'The day on which a period starts is not counted' },
      says: ['开始的当日不计入，自下一日开始计算'],
    },
    第二百零二条: {
      gist: {
        zh: '按年月计算的，到期月的对应日为最后一日，没有的为月末日',
        en: 'A period in months or years ends on the same day of the month, or on its last',
      },
      says: ['到期月的对应日为期间的最后一日', '没有对应日的，月末日为期间的最后一日'],
    },
    第二百零三条: {
      gist: {
        zh: '最后一日是法定休假日的顺延；截止二十四时，或停止业务活动时',
        en: 'An end on a day off moves to the day after; it ends at 24:00, or when business stops',
      },
      says: ['以法定休假日结束的次日为期间的最后一日', '二十四时'],
    },
    第二百零四条: {
      gist: { zh: '法律另有规定或另有约定的除外', en: 'Unless another law or an agreement says otherwise' },
      says: ['法律另有规定'],
    },
  },
})
