import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

export const secrecyLaw = instrument({
  key: 'secrecy-law',
  title: {
    zh: '中华人民共和国保守国家秘密法',
    en: 'Law of the People’s Republic of China on Guarding State Secrets',
  },
  short: { zh: '保守国家秘密法', en: 'Law on Guarding State Secrets' },
  issuedOn: day('2024-02-27'),
  inForceFrom: day('2024-05-01'),
  checked: true,
  articles: {
    第十四条: {
      gist: { zh: '密级分绝密、机密、秘密', en: 'Three grades: top secret, secret, confidential' },
      says: ['绝密、机密、秘密三级'],
    },
    第二十条: {
      gist: { zh: '保密期限不超过三十、二十、十年', en: 'Kept secret for at most 30, 20 and 10 years' },
      says: ['绝密级不超过三十年，机密级不超过二十年，秘密级不超过十年'],
    },
    第二十二条: {
      gist: {
        zh: '载体和电子文件作出标志，不属国家秘密的不得标',
        en: 'Carriers and electronic files are marked; nothing else may be',
      },
      says: ['不得作出国家秘密标志'],
    },
    第二十九条: {
      gist: {
        zh: '禁止非法记录、存储，禁止在公共网络传递国家秘密',
        en: 'No unlawful recording or storing, no sending over public networks',
      },
      says: ['禁止非法复制、记录、存储国家秘密'],
    },
    第三十一条: {
      gist: {
        zh: '不得用非涉密系统存储、处理国家秘密',
        en: 'A system that is not classified may not store or process state secrets',
      },
      says: ['使用非涉密信息系统、非涉密信息设备存储或者处理国家秘密'],
    },
  },
})
