import { body, common, starter } from './skeleton.ts'

export const publicDocuments = {
  order: starter(
    'order',
    {
      title: { zh: '命令（令）', en: 'Order' },
      use: {
        zh: '公布行政法规和规章、宣布施行重大强制性措施、批准授予和晋升衔级、嘉奖有关单位和人员',
        en: 'To promulgate regulations and rules, proclaim compulsory measures, grant ranks, cite for merit',
      },
    },
    ({ organ, unit, today }) => ({
      form: 'order',
      mark: { organs: [`${organ}令`] },
      number: '第×号',
      blocks: body('《×××办法》已经××××年×月×日×××会议审议通过，现予公布，自××××年×月×日起施行。'),
      signatures: [{ post: '×××', name: '×××' }],
      date: today,
      attachments: [
        {
          unmarked: true,
          title: '×××办法',
          blocks: body(
            '第一条　为了×××，根据×××，制定本办法。',
            '第二条　×××。',
            '第三条　本办法自××××年×月×日起施行。',
          ),
        },
      ],
      issued: { organ: unit, date: today },
    }),
  ),
  communique: starter(
    'communique',
    {
      title: { zh: '公报', en: 'Communiqué' },
      use: { zh: '公布重要决定或者重大事项', en: 'To publish important decisions or major events' },
    },
    ({ organ, today }) => ({
      title: `${organ}关于×××的公报`,
      blocks: body('×××年，×××。现将有关情况公布如下：', '一、×××', '×××。', '二、×××', '×××。'),
      signatures: [{ name: organ }],
      date: today,
    }),
  ),
  announcement: starter(
    'announcement',
    {
      title: { zh: '公告', en: 'Announcement' },
      use: {
        zh: '向国内外宣布重要事项或者法定事项',
        en: 'To proclaim important or statutory matters at home and abroad',
      },
    },
    context => ({
      ...common(context),
      title: `${context.organ}关于×××的公告`,
      blocks: body('根据×××，现将×××公告如下：', '一、×××。', '二、×××。', '特此公告。'),
    }),
  ),
  'public-notice': starter(
    'public-notice',
    {
      title: { zh: '通告', en: 'Public notice' },
      use: {
        zh: '在一定范围内公布应当遵守或者周知的事项',
        en: 'To make known in an area what is to be observed or known there',
      },
    },
    context => ({
      ...common(context),
      title: `${context.organ}关于×××的通告`,
      blocks: body(
        '为×××，根据×××，现将有关事项通告如下：',
        '一、时间和范围',
        '××××年×月×日×时至×月×日×时，×××路段。',
        '二、具体要求',
        '（一）×××。',
        '（二）×××。',
        '三、其他事项',
        '咨询电话：×××。本通告自发布之日起施行。',
      ),
    }),
  ),
  bill: starter(
    'bill',
    {
      title: { zh: '议案', en: 'Bill' },
      use: {
        zh: '各级人民政府按照法律程序向同级人民代表大会或者人民代表大会常务委员会提请审议事项',
        en: 'For a government to put a matter before the people’s congress of its level or its standing committee',
      },
    },
    context => ({
      ...common(context),
      title: `${context.organ}关于提请审议×××的议案`,
      recipients: '×××人民代表大会常务委员会',
      blocks: body(
        '为×××，根据×××，拟定了《×××（草案）》。现将有关情况说明如下：',
        '一、必要性',
        '×××。',
        '二、主要内容',
        '×××。',
        '《×××（草案）》已经×××会议讨论通过，现提请审议。',
      ),
      attachmentNotes: ['×××（草案）'],
      attachments: [{ title: '×××（草案）', blocks: body('×××。') }],
    }),
  ),
} as const
