import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

export const disclosureRegulation = instrument({
  key: 'disclosure-regulation',
  title: {
    zh: '中华人民共和国政府信息公开条例',
    en: 'Regulations of the People’s Republic of China on Open Government Information',
  },
  short: { zh: '政府信息公开条例', en: 'Regulations on Open Government Information' },
  number: '国务院令第711号',
  issuedOn: day('2019-04-03'),
  inForceFrom: day('2019-05-15'),
  checked: true,
  articles: {
    第四条: {
      gist: { zh: '指定机构负责日常工作', en: 'A named office of the organ does the daily work' },
      says: ['政府信息公开工作机构'],
    },
    第十四条: {
      gist: { zh: '国家秘密等不予公开', en: 'State secrets and the like are not disclosed' },
      says: ['不予公开'],
    },
    第十五条: {
      gist: {
        zh: '损害第三方权益的不公开；第三方同意或涉重大公共利益的公开',
        en: 'Nothing that harms a third party, unless it agrees or the public interest weighs more',
      },
      says: ['第三方同意公开'],
    },
    第十六条: {
      gist: {
        zh: '内部事务、过程性、执法案卷信息可以不公开',
        en: 'Internal, preparatory and case-file information may be withheld',
      },
      says: ['可以不予公开'],
    },
    第二十六条: {
      gist: {
        zh: '主动公开的，形成或变更之日起二十个工作日内',
        en: 'What is published unasked: within 20 working days of its making or change',
      },
      says: ['自该政府信息形成或者变更之日起20个工作日内'],
    },
    第二十七条: {
      gist: { zh: '公民、法人、其他组织可以申请获取', en: 'Anybody may ask for information' },
      says: ['申请获取相关政府信息'],
    },
    第二十九条: {
      gist: {
        zh: '书面申请，口头的代为填写；写明身份联系方式、所需信息、形式',
        en: 'In writing, or written down for the applicant: who, what information, in what form',
      },
      says: ['代为填写政府信息公开申请'],
    },
    第三十条: {
      gist: {
        zh: '内容不明确的七个工作日内一次性告知补正；答复期限自收到补正之日起算',
        en: 'An unclear request: told once, within 7 working days, what to add; the time to answer runs from the completed one',
      },
      says: ['自收到申请之日起7个工作日内一次性告知', '答复期限自行政机关收到补正的申请之日起计算', '视为放弃申请'],
    },
    第三十一条: {
      gist: {
        zh: '收到之日：当面提交日；邮寄签收日，平信确认日；网络、传真双方确认日',
        en: 'Day of receipt: handed in; signed for, or confirmed for ordinary mail; confirmed by both for online and fax',
      },
      says: ['以提交之日为收到申请之日', '以行政机关签收之日为收到申请之日', '以双方确认之日为收到申请之日'],
    },
    第三十二条: {
      gist: {
        zh: '书面征求第三方意见，十五个工作日内提出；逾期由机关决定',
        en: 'A third party is asked in writing and has 15 working days; if silent, the organ decides',
      },
      says: ['自收到征求意见书之日起15个工作日内提出意见', '逾期未提出意见的，由行政机关'],
    },
    第三十三条: {
      gist: {
        zh: '二十个工作日内答复；经负责人同意并告知，延长不超过二十个工作日；征求意见时间不计',
        en: 'Answered within 20 working days; up to 20 more if approved and told; time for consulting is not counted',
      },
      says: [
        '自收到申请之日起20个工作日内予以答复',
        '最长不得超过20个工作日',
        '征求第三方和其他机关意见所需时间不计算在前款规定的期限内',
      ],
    },
    第三十四条: {
      gist: {
        zh: '征求共同制作机关意见，十五个工作日内；逾期视为同意公开',
        en: 'Joint makers are asked and have 15 working days; silence is consent to disclosure',
      },
      says: ['15个工作日内提出意见', '视为同意公开'],
    },
    第三十五条: {
      gist: {
        zh: '数量、频次明显不合理的可要求说明理由，合理但来不及的可延迟',
        en: 'Excessive requests: reasons may be asked for; if sound, a reasonable delay is set and told',
      },
      says: ['明显超过合理范围', '确定延迟答复的合理期限'],
    },
    第三十六条: {
      gist: { zh: '答复的七种情形', en: 'The seven kinds of answer' },
      says: ['(七)所申请公开信息属于'],
    },
    第三十七条: {
      gist: {
        zh: '能区分处理的，提供可公开部分并说明理由',
        en: 'What can be separated is given, with reasons for the rest',
      },
      says: ['能够作区分处理'],
    },
    第三十八条: {
      gist: { zh: '提供现有信息，可以不加工、分析', en: 'Existing information; it need not be processed or analysed' },
      says: ['可以不予提供'],
    },
    第三十九条: {
      gist: {
        zh: '以申请形式信访、投诉、举报的，告知不作为申请处理并可告知渠道',
        en: 'A petition, complaint or report in the guise of a request: told so, and pointed to the channel',
      },
      says: ['不作为政府信息公开申请处理'],
    },
    第四十条: {
      gist: {
        zh: '按申请人要求和保存情况确定提供形式',
        en: 'The form follows the wish of the applicant and how it is kept',
      },
      says: ['具体形式'],
    },
    第四十二条: {
      gist: { zh: '不收费；明显超量的可收信息处理费', en: 'Free of charge, but for clearly excessive requests' },
      says: ['不收取费用'],
    },
    第四十四条: {
      gist: { zh: '多人申请同一信息的可主动公开', en: 'What several ask for may be published' },
      says: ['纳入主动公开的范围'],
    },
    第四十五条: {
      gist: {
        zh: '建立登记、审核、办理、答复、归档制度',
        en: 'Requests are registered, reviewed, handled, answered and filed by rule',
      },
      says: ['登记、审核、办理、答复、归档'],
    },
    第五十条: {
      gist: { zh: '年度报告的内容', en: 'What the yearly report contains' },
      says: ['收到和处理政府信息公开申请的情况'],
    },
    第五十一条: {
      gist: {
        zh: '可投诉、举报、申请复议或提起诉讼',
        en: 'Complaint, report, administrative reconsideration or lawsuit against a breach',
      },
      says: ['申请行政复议或者提起行政诉讼'],
    },
  },
})
