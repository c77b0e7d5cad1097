import { body, contact, starter, upwards } from './skeleton.ts'

const requestUse = { zh: '向上级机关请求指示、批准', en: 'To ask a superior for instructions or approval' }
const reportUse = {
  zh: '向上级机关汇报工作、反映情况，回复上级机关的询问',
  en: 'To report work and facts to a superior, and to answer what it asked',
}

export const upwardDocuments = {
  'request-for-approval': starter(
    'request',
    { title: { zh: '请求批准的请示', en: 'Request for approval' }, use: requestUse },
    context => ({
      ...upwards(context),
      title: `${context.organ}关于×××的请示`,
      recipients: '×××人民政府',
      blocks: body(
        '为×××，根据×××，我单位拟×××。现将有关情况请示如下：',
        '一、基本情况',
        '×××。',
        '二、理由和依据',
        '×××。',
        '三、请示事项和我单位意见',
        '建议×××。所需经费×××元，从×××中列支。',
        '妥否，请批示。',
      ),
      notes: [contact],
    }),
  ),
  'request-for-instructions': starter(
    'request',
    { title: { zh: '请求指示的请示', en: 'Request for instructions' }, use: requestUse },
    context => ({
      ...upwards(context),
      title: `${context.organ}关于×××如何办理的请示`,
      recipients: '×××人民政府',
      blocks: body(
        '我单位在办理×××中遇到×××问题，有关规定不够明确。现请示如下：',
        '一、问题的由来',
        '×××。',
        '二、不同意见',
        '（一）第一种意见认为，×××。',
        '（二）第二种意见认为，×××。',
        '三、我单位意见',
        '我单位倾向于×××，理由是×××。',
        '当否，请批示。',
      ),
      notes: [contact],
    }),
  ),
  'report-of-work': starter('report', { title: { zh: '工作报告', en: 'Report on work' }, use: reportUse }, context => ({
    ...upwards(context),
    title: `${context.organ}关于×××工作情况的报告`,
    recipients: '×××人民政府',
    blocks: body(
      '按照×××部署，我单位认真开展×××工作。现将有关情况报告如下：',
      '一、工作开展情况',
      '（一）×××。×××。',
      '（二）×××。×××。',
      '二、存在的问题',
      '×××。',
      '三、下一步打算',
      '×××。',
      '特此报告。',
    ),
  })),
  'report-of-facts': starter(
    'report',
    { title: { zh: '情况报告', en: 'Report on facts' }, use: reportUse },
    context => ({
      ...upwards(context),
      title: `${context.organ}关于×××情况的报告`,
      recipients: '×××人民政府',
      blocks: body(
        '×月×日，×××发生×××。现将有关情况报告如下：',
        '一、基本情况',
        '时间、地点、经过、已经核实的损失和影响：×××。',
        '二、原因分析',
        '×××。',
        '三、处置情况和下一步措施',
        '×××。',
        '特此报告。',
      ),
    }),
  ),
  'report-in-answer': starter(
    'report',
    { title: { zh: '答复报告', en: 'Report in answer' }, use: reportUse },
    context => ({
      ...upwards(context),
      title: `${context.organ}关于×××问题的报告`,
      recipients: '×××人民政府',
      blocks: body(
        '×月×日来文询问×××。经核实，现将有关情况报告如下：',
        '一、核实情况',
        '×××。',
        '二、办理结果',
        '×××。',
        '特此报告。',
      ),
    }),
  ),
} as const
