import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

export const personalInformationLaw = instrument({
  key: 'personal-information-law',
  title: {
    zh: '中华人民共和国个人信息保护法',
    en: 'Personal Information Protection Law of the People’s Republic of China',
  },
  short: { zh: '个人信息保护法', en: 'Personal Information Protection Law' },
  issuedOn: day('2021-08-20'),
  inForceFrom: day('2021-11-01'),
  checked: true,
  articles: {
    第六条: {
      gist: { zh: '限于实现目的的最小范围', en: 'No more than the purpose needs' },
      says: ['最小范围'],
    },
    第十三条: {
      gist: { zh: '履行法定职责所必需的可以处理', en: 'May be processed where a legal duty requires it' },
      says: ['为履行法定职责或者法定义务所必需'],
    },
    第二十八条: {
      gist: {
        zh: '敏感个人信息须有特定目的、严格保护',
        en: 'Sensitive information needs a specific purpose and strict protection',
      },
      says: ['采取严格保护措施'],
    },
    第三十四条: {
      gist: { zh: '国家机关不得超出职责所必需', en: 'State organs stay within what the duty needs' },
      says: ['不得超出履行法定职责所必需的范围和限度'],
    },
    第三十五条: {
      gist: { zh: '国家机关履行告知义务', en: 'State organs tell the person' },
      says: ['履行告知义务'],
    },
    第四十七条: {
      gist: {
        zh: '目的已实现等情形应当删除；期限未届满的停止其他处理',
        en: 'Deleted when no longer needed; before the retention period ends, only stored',
      },
      says: ['应当主动删除个人信息', '停止除存储和采取必要的安全保护措施之外的处理'],
    },
    第五十一条: {
      gist: { zh: '分类管理、加密去标识、限定权限', en: 'Classified, encrypted or de-identified, with limited access' },
      says: ['合理确定个人信息处理的操作权限'],
    },
  },
})
