import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

export const secrecyRegulation = instrument({
  key: 'secrecy-regulation',
  title: {
    zh: '中华人民共和国保守国家秘密法实施条例',
    en: 'Regulations for the Implementation of the Law of the People’s Republic of China on Guarding State Secrets',
  },
  short: {
    zh: '保守国家秘密法实施条例',
    en: 'Regulations for the Implementation of the Law on Guarding State Secrets',
  },
  number: '国务院令第786号',
  issuedOn: day('2024-07-10'),
  inForceFrom: day('2024-09-01'),
  checked: true,
  articles: {
    第二十条: {
      gist: { zh: '知悉机密级以上的人员有记录', en: 'Who came to know of secret or higher is recorded' },
      says: ['应当作出记录'],
    },
    第二十一条: {
      gist: { zh: '标志标注密级和保密期限', en: 'A mark shows the grade and for how long' },
      says: ['应当标注密级、保密期限'],
    },
    第二十五条: {
      gist: { zh: '不明确事项拟定之日起十个工作日内报确定', en: 'What is unclear is referred within 10 working days' },
      says: ['自拟定之日起10个工作日内'],
    },
    第四十一条: {
      gist: {
        zh: '不得用非涉密系统存储、处理、传输国家秘密',
        en: 'Systems that are not classified may not store, process or send state secrets',
      },
      says: ['非涉密信息系统、信息设备存储、处理、传输国家秘密'],
    },
  },
})
