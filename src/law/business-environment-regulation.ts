import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

export const businessEnvironmentRegulation = instrument({
  key: 'business-environment-regulation',
  title: { zh: '优化营商环境条例', en: 'Regulations on Optimizing the Business Environment' },
  number: '国务院令第722号',
  issuedOn: day('2019-10-22'),
  inForceFrom: day('2020-01-01'),
  checked: true,
  articles: {
    第三十五条: {
      gist: { zh: '公开标准化流程和办事指南', en: 'Standard procedures and guides are published' },
      says: ['办事指南'],
    },
    第三十六条: {
      gist: {
        zh: '当场、一次、限时办结；一次性告知补正；超时公开说明理由',
        en: 'Done on the spot, at once, in time; told once what is missing; reasons published when late',
      },
      says: ['当场办结、一次办结、限时办结', '一次性告知需要补正的内容', '公开说明理由'],
    },
    第四十九条: {
      gist: { zh: '渠道便利畅通，受理投诉举报', en: 'Easy channels for complaints and reports' },
      says: ['受理有关营商环境的投诉和举报'],
    },
  },
})
