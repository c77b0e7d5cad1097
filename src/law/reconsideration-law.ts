import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

export const reconsiderationLaw = instrument({
  key: 'reconsideration-law',
  title: { zh: '中华人民共和国行政复议法', en: 'Administrative Reconsideration Law of the People’s Republic of China' },
  short: { zh: '行政复议法', en: 'Administrative Reconsideration Law' },
  issuedOn: day('2023-09-01'),
  inForceFrom: day('2024-01-01'),
  checked: true,
  articles: {
    第二十条: {
      gist: { zh: '知道之日起六十日内申请', en: 'Asked for within 60 days of knowing of the act' },
      says: ['六十日内提出行政复议申请'],
    },
    第三十条: {
      gist: { zh: '收到后五日内审查受理', en: 'Examined within 5 working days of receipt' },
      says: ['应当在五日内进行审查'],
    },
    第三十一条: {
      gist: { zh: '五日内通知补正，十日内补正', en: 'Told within 5 working days what is missing; 10 to supply it' },
      says: ['五日内书面通知申请人补正', '十日内提交补正材料'],
    },
    第四十八条: {
      gist: { zh: '七日内发送副本，十日内书面答复', en: 'Copy sent within 7 working days; answered within 10' },
      says: ['受理之日起七日内', '十日内，提出书面答复'],
    },
    第五十三条: {
      gist: {
        zh: '可以适用简易程序的案件，含政府信息公开',
        en: 'Cases for the summary procedure, disclosure among them',
      },
      says: ['属于政府信息公开案件'],
    },
    第五十四条: {
      gist: { zh: '简易程序：三日内发送，五日内答复', en: 'Summary: sent within 3 working days, answered within 5' },
      says: ['三日内', '五日内，提出书面答复'],
    },
    第六十二条: {
      gist: { zh: '普通六十日，延长不超过三十日；简易三十日', en: 'Ordinary 60 days, up to 30 more; summary 30' },
      says: ['自受理申请之日起六十日内作出', '延长期限最多不得超过三十日', '自受理申请之日起三十日内作出'],
    },
    第八十八条: {
      gist: { zh: '三日、五日、七日、十日指工作日', en: '3, 5, 7 and 10 days are working days' },
      says: ['“三日”、“五日”、“七日”、“十日”的规定是指工作日'],
    },
  },
})
