import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

export const emergencyLaw = instrument({
  key: 'emergency-law',
  title: { zh: '中华人民共和国突发事件应对法', en: 'Emergency Response Law of the People’s Republic of China' },
  short: { zh: '突发事件应对法', en: 'Emergency Response Law' },
  issuedOn: day('2024-06-28'),
  inForceFrom: day('2024-11-01'),
  checked: true,
  articles: {
    第十七条: {
      gist: { zh: '县级政府立即处置并报告', en: 'The county acts and reports at once' },
      says: ['立即向上一级人民政府报告'],
    },
    第六十条: {
      gist: { zh: '收集信息，接报的立即核实处理', en: 'Information is gathered; what is reported is checked at once' },
      says: ['立即核实处理'],
    },
    第六十一条: {
      gist: {
        zh: '及时、客观、真实，不得迟报、谎报、瞒报、漏报',
        en: 'In time, factual and true: nothing late, false, hidden or left out',
      },
      says: ['不得迟报、谎报、瞒报、漏报'],
    },
  },
})
