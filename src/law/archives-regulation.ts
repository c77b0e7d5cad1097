import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

export const archivesRegulation = instrument({
  key: 'archives-regulation',
  title: {
    zh: '中华人民共和国档案法实施条例',
    en: 'Regulations for the Implementation of the Archives Law of the People’s Republic of China',
  },
  short: { zh: '档案法实施条例', en: 'Regulations for the Implementation of the Archives Law' },
  issuedOn: day('2024-01-12'),
  inForceFrom: day('2024-03-01'),
  checked: true,
  articles: {
    第十八条: {
      gist: { zh: '建立档案工作责任制', en: 'Responsibility for archives is laid down' },
      says: ['建立档案工作责任制'],
    },
    第二十条: {
      gist: { zh: '省市级满二十年、县级满十年移交', en: 'Handed over after 20 years, or 10 at county level' },
      says: ['满二十年', '满十年'],
    },
  },
})
