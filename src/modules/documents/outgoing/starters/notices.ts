import { body, common, starter } from './skeleton.ts'

const use = {
  zh: '发布、传达要求下级机关执行和有关单位周知或者执行的事项，批转、转发公文',
  en: 'To make known what subordinates are to carry out and others to know, and to pass documents on',
}

export const notices = {
  'notice-to-issue': starter(
    'notice',
    { title: { zh: '印发通知', en: 'Notice that issues a text' }, use },
    context => ({
      ...common(context),
      title: `${context.organ}关于印发×××工作方案的通知`,
      recipients: '各有关单位',
      blocks: body(
        '《×××工作方案》已经×××会议审议通过，现印发给你们，请结合实际，认真贯彻执行。',
        '执行中遇到的问题，请及时向×××反映。',
      ),
      attachments: [
        {
          unmarked: true,
          title: '×××工作方案',
          blocks: body(
            '为做好×××工作，根据×××，结合本地实际，制定本方案。',
            '一、总体要求',
            '坚持×××，到×××年，实现×××目标。',
            '二、主要任务',
            '（一）×××。由×××牵头，×××配合，于×××前完成。',
            '（二）×××。由×××牵头，×××配合，于×××前完成。',
            '三、保障措施',
            '（一）加强组织领导。×××。',
            '（二）严格督促检查。×××。',
          ),
        },
      ],
    }),
  ),
  'notice-of-meeting': starter('notice', { title: { zh: '会议通知', en: 'Notice of a meeting' }, use }, context => ({
    ...common(context),
    title: `${context.organ}关于召开×××会议的通知`,
    recipients: '各有关单位',
    blocks: body(
      '为研究部署×××工作，经研究，决定召开×××会议。现将有关事项通知如下：',
      '一、会议时间',
      '×月×日（星期×）上午×时，会期×天。',
      '二、会议地点',
      '×××会议室。',
      '三、会议内容',
      '（一）×××。',
      '（二）×××。',
      '四、参会人员',
      '×××单位主要负责同志。',
      '五、有关要求',
      '（一）请于×月×日×时前将参会人员姓名、职务、联系电话报×××。',
      '（二）参会人员因故不能参加的，请提前请假。',
      `联系人：×××，电话：×××。`,
    ),
    attachmentNotes: ['参会人员回执'],
    attachments: [
      {
        title: '参会人员回执',
        blocks: [
          {
            type: 'table',
            head: ['单位', '姓名', '职务', '联系电话'],
            rows: [
              ['', '', '', ''],
              ['', '', '', ''],
            ],
          },
        ],
      },
    ],
  })),
  'notice-of-tasks': starter('notice', { title: { zh: '部署通知', en: 'Notice that sets tasks' }, use }, context => ({
    ...common(context),
    title: `${context.organ}关于做好×××工作的通知`,
    recipients: '各有关单位',
    blocks: body(
      '为做好×××工作，根据×××，现就有关事项通知如下：',
      '一、提高认识，明确目标',
      '×××。',
      '二、突出重点，抓好落实',
      '（一）×××。×××。',
      '（二）×××。×××。',
      '三、加强领导，落实责任',
      '各单位要明确责任人和完成时限，确有困难的及时沟通。',
      '请于×月×日前将落实情况报×××。',
    ),
  })),
  'notice-of-appointment': starter(
    'notice',
    { title: { zh: '任免通知', en: 'Notice of appointments' }, use },
    context => ({
      ...common(context),
      title: `${context.organ}关于×××等同志职务任免的通知`,
      recipients: '各有关单位',
      blocks: body('经研究决定：', '任命×××为×××（试用期一年）；', '免去×××的×××职务。', '以上任免自发文之日起执行。'),
    }),
  ),
} as const
