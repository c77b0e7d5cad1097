import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

export const onlineServiceProvisions = instrument({
  key: 'online-service-provisions',
  title: {
    zh: '国务院关于在线政务服务的若干规定',
    en: 'Several Provisions of the State Council on Online Government Services',
  },
  number: '国务院令第716号',
  issuedOn: day('2019-04-26'),
  inForceFrom: day('2019-04-26'),
  checked: true,
  articles: {
    第七条: {
      gist: {
        zh: '能共享的不得要求另行提供；材料不得另作他用',
        en: 'What can be shared is not asked for again, nor used for anything else',
      },
      says: ['不得要求行政相对人另行提供'],
    },
    第八条: {
      gist: {
        zh: '可靠的电子签名与手写签名或盖章同效',
        en: 'A reliable electronic signature is as good as one by hand',
      },
      says: ['同等法律效力'],
    },
    第九条: {
      gist: { zh: '电子印章与实物印章同效', en: 'An electronic seal is as good as a physical one' },
      says: ['电子印章与实物印章具有同等法律效力'],
    },
    第十二条: {
      gist: { zh: '电子归档，不再以纸质归档', en: 'Filed electronically, no longer on paper' },
      says: ['电子文件不再以纸质形式归档和移交'],
    },
    第十四条: {
      gist: { zh: '泄露个人信息等依法追责', en: 'Who leaks personal information answers for it' },
      says: ['依法追究法律责任'],
    },
  },
})
