import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

export const petitionRegulation = instrument({
  key: 'petition-regulation',
  title: { zh: '信访工作条例', en: 'Regulations on Petition Work' },
  issuedOn: day('2022-02-25'),
  inForceFrom: day('2022-05-01'),
  checked: true,
  articles: {
    第十七条: {
      gist: {
        zh: '可以网络、书信、电话、传真、走访等形式提出',
        en: 'People may raise matters online, by letter, telephone, fax or in person',
      },
      says: ['信息网络、书信、电话、传真、走访等形式'],
    },
    第十八条: {
      gist: {
        zh: '公布渠道、接待时间地点和查询进展结果的方式',
        en: 'Channels, reception hours and how to follow progress and results are made public',
      },
      says: ['查询信访事项处理进展以及结果的方式'],
    },
    第十九条: {
      gist: {
        zh: '一般书面提出并写明姓名、住址、请求、事实、理由；口头的如实记录',
        en: 'As a rule in writing, with name, address, request, facts and reasons; an oral request is written down faithfully',
      },
      says: ['应当如实记录'],
    },
    第二十条: {
      gist: {
        zh: '多人走访推选代表，不超过五人',
        en: 'A group that comes in person sends at most five representatives',
      },
      says: ['代表人数不得超过5人'],
    },
    第二十一条: {
      gist: {
        zh: '各渠道的事项及时录入系统，方便信访人查询、评价',
        en: 'Matters from every channel are entered into the system, where their raisers can follow and rate them',
      },
      says: ['方便信访人查询、评价信访事项办理情况'],
    },
    第二十二条: {
      gist: {
        zh: '信访部门登记，十五日内转送、交办或报告',
        en: 'The petition department registers, and within 15 days forwards, assigns or reports',
      },
      says: ['应当予以登记', '在15日内'],
    },
    第二十三条: {
      gist: {
        zh: '十五日内书面告知接收情况和途径程序；不属职权的五个工作日内提出异议',
        en: 'Written notice of receipt and procedure within 15 days; objection to a transfer within 5 working days',
      },
      says: [
        '自收到信访事项之日起15日内书面告知信访人',
        '自收到之日起15日内书面告知',
        '自收到之日起5个工作日内提出异议',
      ],
    },
    第二十四条: {
      gist: {
        zh: '涉及多个单位的协商受理；有争议的由共同上一级决定',
        en: 'Several units agree who accepts; if they cannot, their common superior decides',
      },
      says: ['协商受理', '共同的上一级机关、单位决定'],
    },
    第二十五条: {
      gist: {
        zh: '重大、紧急事项及时报告并采取措施',
        en: 'Grave and urgent matters are reported and acted on at once',
      },
      says: ['重大、紧急信访事项'],
    },
    第二十八条: {
      gist: {
        zh: '不得推诿、敷衍、拖延；有直接利害关系的回避',
        en: 'No buck-passing, perfunctory handling or delay; whoever has a direct interest withdraws',
      },
      says: ['不得推诿、敷衍、拖延', '应当回避'],
    },
    第二十九条: {
      gist: {
        zh: '建议意见认真研究，可行的采纳并回复',
        en: 'Suggestions are studied; the sound ones are adopted and answered',
      },
      says: ['并予以回复'],
    },
    第三十条: {
      gist: { zh: '检举材料不得透露给被检举人', en: 'A report is never passed to the person or unit it is about' },
      says: ['不得将信访人的检举、揭发材料以及有关情况透露或者转给'],
    },
    第三十一条: {
      gist: {
        zh: '申诉求决按六种情形办理；第六项出具处理意见书',
        en: 'Claims are handled in six ways; those under item 6 get a written decision',
      },
      says: ['（六）不属于以上情形的', '出具信访处理意见书'],
    },
    第三十二条: {
      gist: {
        zh: '处理意见书写明请求、事实理由、意见和依据：支持、解释或不支持',
        en: 'The decision states request, facts, finding and legal basis: upheld, explained or refused',
      },
      says: ['应当载明信访人投诉请求、事实和理由、处理意见及其法律法规依据'],
    },
    第三十四条: {
      gist: {
        zh: '受理之日起六十日内办结；经负责人批准延长不超过三十日并告知理由',
        en: 'Settled within 60 days of acceptance; up to 30 more if the head approves and the raiser is told why',
      },
      says: ['自受理之日起60日内办结', '延长期限不得超过30日', '告知信访人延期理由'],
    },
    第三十五条: {
      gist: {
        zh: '收到答复三十日内请求复查，收到请求三十日内提出复查意见',
        en: 'Review may be asked for within 30 days of the answer, and is given within 30 days',
      },
      says: ['自收到书面答复之日起30日内请求', '自收到复查请求之日起30日内提出复查意见'],
    },
    第三十六条: {
      gist: {
        zh: '三十日内请求复核，三十日内提出复核意见，听证时间不计；之后同一事由不再受理',
        en: 'Second review within 30 and 30 days, hearings not counted; after it the same claim is not accepted again',
      },
      says: [
        '自收到书面答复之日起30日内',
        '自收到复核请求之日起30日内',
        '听证所需时间不计算在前款规定的期限内',
        '不再受理',
      ],
    },
  },
})
