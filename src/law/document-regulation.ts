import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

export const documentRegulation = instrument({
  key: 'document-regulation',
  title: {
    zh: '党政机关公文处理工作条例',
    en: 'Regulations on the Handling of Official Documents of Party and Government Organs',
  },
  number: '中办发〔2012〕14号',
  inForceFrom: day('2012-07-01'),
  checked: false,
  note: {
    zh: '内容据转载的全文整理，未附文本，条号待核对',
    en: 'After reprints of the full text; no text at hand, the numbers of the articles are still to be compared',
  },
  articles: {
    第八条: { gist: { zh: '十五种公文', en: 'The fifteen kinds of document' } },
    第九条: { gist: { zh: '公文的要素', en: 'What a document is made of' } },
    第十四条: { gist: { zh: '一般不越级行文', en: 'No level is passed over' } },
    第十五条: {
      gist: {
        zh: '上行文主送一个机关；请示一文一事，报告不夹带请示',
        en: 'Upwards to one organ; a request for instructions asks one thing, a report asks nothing',
      },
    },
    第十六条: { gist: { zh: '下行文的授权和抄送', en: 'Who may write downwards, and whom it is copied to' } },
    第十七条: {
      gist: { zh: '联合行文；内设机构一般不对外正式行文', en: 'Joint documents; inner sections do not write outwards' },
    },
    第十八条: { gist: { zh: '公文拟制包括起草、审核、签发', en: 'A document is drafted, reviewed and signed' } },
    第二十条: { gist: { zh: '由办公厅（室）审核', en: 'The general office reviews before signature' } },
    第二十一条: { gist: { zh: '不宜发文的退回并说明理由', en: 'What should not be issued goes back with reasons' } },
    第二十二条: { gist: { zh: '签发：意见、姓名、完整日期', en: 'Signed with opinion, name and full date' } },
    第二十四条: {
      gist: {
        zh: '收文：签收、登记、初审、承办、传阅、催办、答复；结果及时答复来文单位',
        en: 'Incoming: signed for, registered, examined, handled, circulated, urged, answered to the unit that wrote',
      },
    },
    第二十五条: {
      gist: { zh: '发文：复核、登记、印制、核发', en: 'Outgoing: checked again, registered, printed, released' },
    },
    第二十六条: { gist: { zh: '涉密公文的传递', en: 'How classified documents travel' } },
    第二十七条: { gist: { zh: '整理归档', en: 'Filing' } },
  },
})
