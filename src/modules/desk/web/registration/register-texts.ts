import { defineTexts } from '#web/texts/define-texts.ts'

export const registerTexts = defineTexts({
  title: { zh: '登记', en: 'Register' },
  kind: { zh: '事项种类', en: 'Kind of matter' },
  submit: { zh: '登记（Ctrl+Enter）', en: 'Register (Ctrl+Enter)' },
  door: { zh: '来源', en: 'How it came' },
  receivedOn: { zh: '收到日期', en: 'Received on' },
  what: { zh: '标题', en: 'Title' },
  content: { zh: '内容', en: 'Content' },
  raisers: { zh: '提出人', en: 'Raised by' },
  files: { zh: '材料', en: 'Files' },
  none: { zh: '您的岗位不登记事项。', en: 'Your post does not register matters.' },

  alike: { zh: '可能是同一事项', en: 'Perhaps the same matter' },
  alikeNone: { zh: '填写标题和内容时，这里显示相似的事项。', en: 'While you type, matters like it appear here.' },
  alikeFree: { zh: '没有相似的事项。', en: 'Nothing like it.' },
  alikeFound: (count: number) => ({
    zh: `有 ${count} 件相似事项`,
    en: count === 1 ? 'One matter is like it' : `${count} matters are like it`,
  }),
  similarity: (percent: number) => ({ zh: `相似 ${percent}%`, en: `${percent}% alike` }),
  received: { zh: '收到', en: 'received' },
  closed: { zh: '已办结', en: 'closed' },
  join: { zh: '并入此事项', en: 'Join this matter' },
  joinInto: (number: string) => ({ zh: `作为提出人并入 ${number}`, en: `Join ${number} as a further raiser` }),
  joinWhy: {
    zh: '不再另行登记：提出人并入此事项，得到同一答复。已填写的内容记为补充材料。',
    en: 'No second matter is made: the raiser joins this one and gets its answer. What you typed is added to it.',
  },
  joinGo: { zh: '并入', en: 'Join' },
  joinNotNow: { zh: '此事项现在不能并入提出人。', en: 'Nobody can join this matter now.' },
  cancel: { zh: '取消', en: 'Cancel' },

  done: { zh: '已登记', en: 'Registered' },
  joined: { zh: '已并入', en: 'Joined' },
  number: { zh: '编号', en: 'Number' },
  next: { zh: '登记下一件', en: 'Register the next' },
  open: { zh: '打开事项', en: 'Open the matter' },
  print: { zh: '打印回执', en: 'Print the receipt' },
})
