import type { FieldSpec } from '#kernel/procedure/field.ts'

const image = {
  zh: '是手迹：第一份材料是批示的照片或扫描件，批示内容为照抄的文字，供检索',
  en: 'Handwritten: the first file is a photo or scan of it, and the words are its transcription, so that they can be found',
}

/** Whether the words are on paper: the image that comes first shows them, and what is typed transcribes it. */
export const handwriting: FieldSpec = { type: 'yes-no', title: { zh: '批示手迹', en: 'Handwriting' }, hint: image }

/** 批示件 asks that something be done; of an 阅示件 nothing is owed but that those named read it. */
export const asks = {
  type: 'choice',
  title: { zh: '批示件或阅示件', en: 'What the words ask' },
  required: true,
  default: 'action',
  choices: {
    action: { zh: '批示件（有事要办）', en: 'For action' },
    reading: { zh: '阅示件（传阅即可）', en: 'For reading' },
  },
} as const satisfies FieldSpec

/** Who must do what by when: the lead first, then each supporting unit with what is asked of it. */
export const duties: FieldSpec = {
  type: 'lines',
  title: { zh: '谁办什么（第一行为牵头单位）', en: 'Who does what (the lead first)' },
  max: 20,
  columns: {
    unit: { type: 'unit', title: { zh: '责任单位', en: 'Unit' }, required: true },
    what: { type: 'long', title: { zh: '办什么', en: 'What is asked' }, required: true, max: 1000 },
    dueOn: { type: 'day', title: { zh: '何时办结', en: 'By when' } },
  },
}

export const instructionFields = {
  asks,
  urgency: {
    type: 'choice',
    title: { zh: '办理要求', en: 'Urgency' },
    required: true,
    default: 'ordinary',
    choices: {
      urgent: { zh: '急办', en: 'Urgent' },
      ordinary: { zh: '一般', en: 'Ordinary' },
      hard: { zh: '疑难', en: 'Hard' },
    },
  },
  handwriting,
  document: { type: 'short', title: { zh: '批示所在文件', en: 'Document instructed upon' }, max: 200 },
  about: { type: 'matter', title: { zh: '所批的收文或事项', en: 'The matter instructed upon' } },
  duties,
} as const satisfies Readonly<Record<string, FieldSpec>>
