import { defineTexts } from '#web/texts/define-texts.ts'

export const calendarTexts = defineTexts({
  title: { zh: '工作日历', en: 'Working calendar' },
  year: { zh: '年份', en: 'Year' },
  before: { zh: '上一年', en: 'Year before' },
  after: { zh: '下一年', en: 'Year after' },
  source: (source: string) => ({ zh: `依据：${source}`, en: `By: ${source}` }),
  unknown: (year: number) => ({
    zh: `还没有 ${year} 年的放假安排。国务院办公厅发布通知后，请把全文粘贴导入；在此之前，这一年的日期不作推算。`,
    en: `There is no holiday arrangement for ${year} yet. Paste the State Council’s notice when it is out; until then no day of that year is worked out.`,
  }),
  legend: { zh: '休：放假　班：调休上班', en: 'H: holiday, W: make-up working day' },
  list: { zh: '不同于平常的日子', en: 'Days out of the ordinary' },
  day: { zh: '日期', en: 'Day' },
  what: { zh: '安排', en: 'Arrangement' },
  name: { zh: '名称', en: 'Name' },
  choose: {
    zh: '点某一天可设为本机关的上班日或休息日。',
    en: 'Choose a day to make it one that the office itself works or rests.',
  },

  officeDay: (day: string) => ({ zh: `${day} 的安排`, en: `Arrangement of ${day}` }),
  now: (why: string) => ({ zh: `现为：${why}`, en: `Now: ${why}` }),
  change: { zh: '改为', en: 'Make it' },
  work: { zh: '本机关上班', en: 'the office works' },
  rest: { zh: '本机关休息', en: 'the office rests' },
  takeAway: { zh: '取消本机关的安排', en: 'take the office’s own arrangement away' },
  nameHint: { zh: '如“县庆日”“防汛值班”', en: 'Such as a local festival' },
  preview: { zh: '先看哪些事项的期限会变', en: 'See whose due day would move' },

  importNotice: { zh: '导入放假通知', en: 'Import a holiday notice' },
  text: { zh: '通知全文', en: 'The notice' },
  textHint: {
    zh: '粘贴国务院办公厅关于部分节假日安排的通知全文',
    en: 'Paste the State Council’s notice on the year’s holidays, whole',
  },
  read: { zh: '读取并预览', en: 'Read and preview' },
  readYear: (year: number, count: number) => ({
    zh: `读出 ${year} 年的安排，共 ${count} 天：`,
    en: `Read for ${year}: ${count} days out of the ordinary:`,
  }),
  off: { zh: '放假', en: 'off' },
  on: { zh: '上班', en: 'worked' },
  doubts: { zh: '请核对', en: 'Please check' },
  notUsed: { zh: '没有用到的句子', en: 'Sentences that were not used' },

  affected: (total: number) => ({
    zh: total === 0 ? '没有在办期限会变。' : `${total} 个在办期限会变：`,
    en: total === 0 ? 'No open matter’s due day would move.' : `${total} open due days would move:`,
  }),
  firstOf: (shown: number) => ({ zh: `仅列前 ${shown} 个。`, en: `The first ${shown} are shown.` }),
  matter: { zh: '事项', en: 'Matter' },
  limit: { zh: '时限', en: 'Limit' },
  from: { zh: '原为', en: 'From' },
  to: { zh: '改为', en: 'To' },
  apply: { zh: '采用', en: 'Adopt' },
  back: { zh: '返回修改', en: 'Back' },
  moved: (count: number) => ({
    zh: `已采用，${count} 个在办期限随之改变，有关人员随即收到提醒。`,
    en: `Adopted. ${count} open due days follow, and whoever is concerned is told.`,
  }),
})
