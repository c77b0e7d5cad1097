import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

export const decisionRegulation = instrument({
  key: 'decision-regulation',
  title: {
    zh: '重大行政决策程序暂行条例',
    en: 'Interim Regulations on Procedures for Major Administrative Decisions',
  },
  number: '国务院令第713号',
  issuedOn: day('2019-04-20'),
  inForceFrom: day('2019-09-01'),
  checked: true,
  articles: {
    第三条: {
      gist: { zh: '哪些是重大行政决策事项', en: 'What a major decision is' },
      says: ['重大行政决策事项'],
    },
    第十四条: {
      gist: { zh: '公众参与，充分听取意见', en: 'The public takes part and is heard' },
      says: ['便于社会公众参与的方式'],
    },
    第十五条: {
      gist: { zh: '公开征求意见一般不少于三十日', en: 'As a rule at least 30 days for comments' },
      says: ['一般不少于30日'],
    },
    第十六条: {
      gist: { zh: '可以听证；材料提前七日送达', en: 'A hearing may be held; its papers arrive 7 days before' },
      says: ['7日前送达听证参加人'],
    },
    第十九条: {
      gist: { zh: '专业性强的组织专家论证', en: 'Experts assess what is technical' },
      says: ['应当组织专家、专业机构论证'],
    },
    第二十二条: {
      gist: { zh: '可能有不利影响的组织风险评估', en: 'Risks are assessed where harm is possible' },
      says: ['风险可控性'],
    },
    第二十五条: {
      gist: { zh: '未经合法性审查不得提交讨论', en: 'Nothing is discussed before its legality was reviewed' },
      says: ['不得提交决策机关讨论'],
    },
    第二十六条: {
      gist: { zh: '合法性审查一般不少于七个工作日', en: 'As a rule at least 7 working days for that review' },
      says: ['一般不少于7个工作日'],
    },
    第三十条: {
      gist: {
        zh: '集体讨论，行政首长末位表态，不同意见如实载明',
        en: 'Discussed together, the head speaks last, dissent is recorded',
      },
      says: ['行政首长最后发表意见', '不同意见应当如实载明'],
    },
    第三十一条: {
      gist: { zh: '出台前向同级党委请示报告', en: 'Reported to the Party committee before it is issued' },
      says: ['向同级党委请示报告'],
    },
    第三十三条: {
      gist: { zh: '过程记录和材料归档', en: 'The records of the procedure are filed' },
      says: ['完整归档'],
    },
  },
})
