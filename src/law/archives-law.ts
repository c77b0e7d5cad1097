import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

export const archivesLaw = instrument({
  key: 'archives-law',
  title: { zh: '中华人民共和国档案法', en: 'Archives Law of the People’s Republic of China' },
  short: { zh: '档案法', en: 'Archives Law' },
  issuedOn: day('2020-06-20'),
  inForceFrom: day('2021-01-01'),
  checked: true,
  articles: {
    第十四条: {
      gist: {
        zh: '应归档材料定期移交，任何人不得据为己有',
        en: 'What must be filed is handed over; nobody may keep it',
      },
      says: ['任何个人不得拒绝归档或者据为己有'],
    },
    第三十六条: {
      gist: { zh: '电子档案系统与办公自动化系统衔接', en: 'Archive and office systems connect' },
      says: ['与办公自动化系统、业务系统等相互衔接'],
    },
    第三十七条: {
      gist: {
        zh: '来源可靠、程序规范、要素合规，与传统档案同效',
        en: 'Reliable origin, proper procedure, complete elements: as good as paper',
      },
      says: ['来源可靠、程序规范、要素合规', '同等效力'],
    },
    第三十九条: {
      gist: { zh: '电子档案的移交和检测', en: 'How electronic archives are handed over and tested' },
      says: ['真实性、完整性、可用性和安全性'],
    },
  },
})
