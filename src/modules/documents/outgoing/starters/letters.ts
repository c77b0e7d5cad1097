import { body, letter, starter } from './skeleton.ts'

const use = {
  zh: '不相隶属机关之间商洽工作、询问和答复问题、请求批准和答复审批事项',
  en: 'Between organs neither of which is over the other: to consult, ask, answer, apply for approval and decide on it',
}

export const letters = {
  'letter-to-consult': starter('letter', { title: { zh: '商洽函', en: 'Letter to consult' }, use }, context => ({
    ...letter(context),
    title: `${context.organ}关于商请×××的函`,
    recipients: '×××局',
    blocks: body(
      '为做好×××工作，我单位拟于×××开展×××。现就有关事项商请如下：',
      '一、×××',
      '请贵单位在×××方面予以支持。',
      '二、×××',
      '请贵单位明确一名联络人，负责日常联系。',
      '如无不妥，请于×月×日前函复。',
    ),
    notes: ['联系人：×××，电话：×××'],
  })),
  'letter-to-answer': starter('letter', { title: { zh: '答复函（复函）', en: 'Letter in answer' }, use }, context => ({
    ...letter(context),
    title: `${context.organ}关于×××的复函`,
    recipients: '×××局',
    blocks: body(
      '贵单位《关于×××的函》（×××〔××××〕×号）收悉。经研究，现函复如下：',
      '一、关于×××',
      '×××。',
      '二、关于×××',
      '×××。',
      '特此函复。',
    ),
  })),
  'letter-for-approval': starter(
    'letter',
    { title: { zh: '请求批准函', en: 'Letter that applies for approval' }, use },
    context => ({
      ...letter(context),
      title: `${context.organ}关于申请批准×××的函`,
      recipients: '×××局',
      blocks: body(
        '根据×××规定，×××事项须经贵单位批准。现将有关情况说明如下：',
        '一、基本情况',
        '×××。',
        '二、申请理由',
        '×××。',
        '三、申请事项',
        '×××。',
        '请予审核批准并函复。',
      ),
      attachmentNotes: ['×××材料'],
      attachments: [{ title: '×××材料', blocks: body('×××。') }],
      notes: ['联系人：×××，电话：×××'],
    }),
  ),
} as const
