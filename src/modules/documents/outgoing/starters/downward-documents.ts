import { body, common, starter } from './skeleton.ts'

export const downwardDocuments = {
  resolution: starter(
    'resolution',
    {
      title: { zh: '决议', en: 'Resolution' },
      use: { zh: '会议讨论通过的重大决策事项', en: 'For a major decision that a meeting adopted' },
    },
    ({ organ, today }) => ({
      title: `${organ}关于×××的决议`,
      blocks: [
        { type: 'line', align: 'center', text: '（××××年×月×日×××会议通过）' },
        ...body('×××会议听取和审议了×××，会议认为，×××。会议决定：', '一、批准×××。', '二、×××。', '会议号召，×××。'),
      ],
      date: today,
    }),
  ),
  'decision-to-act': starter(
    'decision',
    {
      title: { zh: '部署决定', en: 'Decision on a matter' },
      use: {
        zh: '对重要事项作出决策和部署、奖惩有关单位和人员、变更或者撤销下级机关不适当的决定事项',
        en: 'To decide and arrange important matters, reward or punish, alter or withdraw a subordinate’s wrong decision',
      },
    },
    context => ({
      ...common(context),
      title: `${context.organ}关于×××的决定`,
      recipients: '各有关单位',
      blocks: body(
        '为×××，根据×××，经研究，作出如下决定：',
        '一、×××',
        '×××。',
        '二、×××',
        '×××。',
        '本决定自×××起施行。',
      ),
    }),
  ),
  'decision-to-commend': starter(
    'decision',
    {
      title: { zh: '表彰决定', en: 'Decision to commend' },
      use: { zh: '奖励有关单位和人员', en: 'To reward units and persons' },
    },
    context => ({
      ...common(context),
      title: `${context.organ}关于表彰×××的决定`,
      recipients: '各有关单位',
      blocks: body(
        '×××年以来，×××在×××工作中成绩突出。为表彰先进，经研究，决定授予×××等×个单位“×××”称号，授予×××等×名同志“×××”称号。',
        '希望受表彰的单位和个人珍惜荣誉，再接再厉。各单位要向先进学习，做好×××工作。',
      ),
      attachmentNotes: ['表彰名单'],
      attachments: [{ title: '表彰名单', blocks: body('一、先进单位（×个）', '×××', '二、先进个人（×名）', '×××') }],
    }),
  ),
  'opinion-to-guide': starter(
    'opinion',
    {
      title: { zh: '指导意见', en: 'Guiding opinion' },
      use: {
        zh: '对重要问题提出见解和处理办法',
        en: 'To say what is thought of an important question, and how to deal with it',
      },
    },
    context => ({
      ...common(context),
      title: `${context.organ}关于×××的意见`,
      recipients: '各有关单位',
      blocks: body(
        '为×××，根据×××，结合实际，提出如下意见：',
        '一、总体要求',
        '（一）指导思想。×××。',
        '（二）工作目标。到×××年，×××。',
        '二、主要任务',
        '（一）×××。×××。',
        '（二）×××。×××。',
        '三、保障措施',
        '（一）加强组织领导。×××。',
        '（二）完善支持政策。×××。',
      ),
    }),
  ),
  'circular-of-praise': starter(
    'circular',
    {
      title: { zh: '表扬通报', en: 'Circular of praise' },
      use: {
        zh: '表彰先进、批评错误、传达重要精神和告知重要情况',
        en: 'To praise, to criticise, to pass on important views and facts',
      },
    },
    context => ({
      ...common(context),
      title: `${context.organ}关于×××工作先进单位的通报`,
      recipients: '各有关单位',
      blocks: body(
        '×××年，×××等单位在×××工作中措施得力、成效明显。经研究，决定对×××等×个单位予以通报表扬。',
        '希望受到表扬的单位继续努力。其他单位要学习先进经验，改进工作。',
      ),
    }),
  ),
  'circular-of-facts': starter(
    'circular',
    {
      title: { zh: '情况通报', en: 'Circular on facts' },
      use: { zh: '批评错误、告知重要情况', en: 'To criticise, to make important facts known' },
    },
    context => ({
      ...common(context),
      title: `${context.organ}关于×××情况的通报`,
      recipients: '各有关单位',
      blocks: body(
        '×月至×月，我单位对×××情况进行了检查。现将有关情况通报如下：',
        '一、总体情况',
        '×××。',
        '二、存在的问题',
        '（一）×××。×××。',
        '（二）×××。×××。',
        '三、整改要求',
        '有关单位要对照问题逐项整改，于×月×日前将整改情况报×××。',
      ),
    }),
  ),
  approval: starter(
    'approval',
    {
      title: { zh: '批复', en: 'Reply to a request' },
      use: { zh: '答复下级机关请示事项', en: 'To answer a subordinate’s request for instructions' },
    },
    context => ({
      ...common(context),
      title: `${context.organ}关于同意×××的批复`,
      recipients: '×××局',
      blocks: body(
        '你单位《关于×××的请示》（×××〔××××〕×号）收悉。经研究，现批复如下：',
        '一、同意×××。',
        '二、你单位要按照×××组织实施，×××。',
        '三、实施中的重大问题及时报告。',
      ),
    }),
  ),
  minutes: starter(
    'minutes',
    {
      title: { zh: '纪要', en: 'Minutes' },
      use: { zh: '记载会议主要情况和议定事项', en: 'To record a meeting and what it agreed' },
    },
    ({ organ, unit, today }) => ({
      form: 'minutes',
      mark: { organs: [`${organ}会议纪要`] },
      title: '×××会议纪要',
      blocks: body(
        '×月×日，×××主持召开会议，研究×××。现将会议议定事项纪要如下：',
        '一、关于×××',
        '会议听取了×××的汇报。会议决定，×××。由×××负责，于×××前完成。',
        '二、关于×××',
        '会议原则同意×××，由×××根据会议意见修改后按程序印发。',
      ),
      attendance: [
        { label: '出席', names: '×××　×××　×××' },
        { label: '请假', names: '×××' },
        { label: '列席', names: '×××　×××' },
      ],
      date: today,
      issued: { organ: unit, date: today },
    }),
  ),
} as const
