import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

export const deputiesLaw = instrument({
  key: 'deputies-law',
  title: {
    zh: '中华人民共和国全国人民代表大会和地方各级人民代表大会代表法',
    en: 'Law of the People’s Republic of China on Deputies to the National People’s Congress and to the Local People’s Congresses at Various Levels',
  },
  short: { zh: '全国人民代表大会和地方各级人民代表大会代表法', en: 'Law on Deputies to the People’s Congresses' },
  issuedOn: day('2025-03-11'),
  // The day the amendment was adopted: the consolidated text repeats only the clause of 1992.
  inForceFrom: day('2025-03-11'),
  checked: true,
  note: {
    zh: '2025年修正，条号与此前不同',
    en: 'As amended in 2025; earlier versions number the articles differently',
  },
  articles: {
    第二十四条: {
      gist: { zh: '会议期间提出建议、批评和意见，应当明确具体', en: 'Suggestions made in session, clear and specific' },
      says: ['建议、批评和意见应当明确具体'],
    },
    第三十六条: {
      gist: { zh: '闭会期间提出建议、批评和意见', en: 'Suggestions made between sessions' },
      says: ['闭会期间', '建议、批评和意见'],
    },
    第五十一条: {
      gist: {
        zh: '交办之日起三个月内答复，涉及面广、难度大的六个月；与代表沟通；办理情况公开',
        en: 'Answered within 3 months of being assigned, 6 where wide or difficult; deputies are consulted; results published',
      },
      says: ['自交办之日起三个月内答复', '自交办之日起六个月内答复', '与代表联系沟通，充分听取意见', '应当予以公开'],
    },
    第五十二条: {
      gist: { zh: '督促办理；可确定重点督办建议', en: 'Handling is pressed; some suggestions are singled out' },
      says: ['督促办理', '确定重点督促办理'],
    },
  },
})
