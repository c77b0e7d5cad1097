import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

export const inspectionRegulation = instrument({
  key: 'inspection-regulation',
  title: { zh: '政府督查工作条例', en: 'Regulations on Government Inspection Work' },
  number: '国务院令第733号',
  issuedOn: day('2020-12-26'),
  inForceFrom: day('2021-02-01'),
  checked: true,
  articles: {
    第四条: {
      gist: { zh: '督查什么', en: 'What is inspected' },
      says: ['政府督查内容包括'],
    },
    第十一条: {
      gist: { zh: '依决定或指令确定督查事项', en: 'Subjects are set by decision or instruction' },
      says: ['确定督查事项'],
    },
    第十二条: {
      gist: {
        zh: '自查、汇报、检查暗访、调阅、约谈等方式',
        en: 'Self-review, report, visits, records, interviews and other means',
      },
      says: ['调阅、复制'],
    },
    第十四条: {
      gist: {
        zh: '综合、专项、事件、日常督办、线索核查',
        en: 'General, special, incident, daily follow-up and lead checks',
      },
      says: ['日常督办'],
    },
    第十五条: {
      gist: { zh: '有方案，控制频次时限，不重复督查', en: 'By plan, seldom and short, never twice over' },
      says: ['应当制定督查方案', '严禁重复督查'],
    },
    第十六条: {
      gist: { zh: '作出结论并反馈', en: 'A conclusion is reached and fed back' },
      says: ['应当作出督查结论'],
    },
    第十七条: {
      gist: {
        zh: '三十日内申请复核，三十日内决定，原参与人员回避',
        en: 'Review asked for within 30 days, decided within 30, by others than before',
      },
      says: ['自收到该督查结论之日起30日内', '在30日内作出复核决定', '应当回避'],
    },
    第十八条: {
      gist: { zh: '按要求整改，可核查', en: 'What is found wrong is put right, and checked' },
      says: ['应当按要求整改'],
    },
  },
})
