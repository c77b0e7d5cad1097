import { defineTexts } from '#web/texts/define-texts.ts'

export const supervisionTexts = defineTexts({
  title: { zh: '任务分解', en: 'Break a document down into tasks' },
  note: {
    zh: '拖入或粘贴决定、上级来文、工作报告、会议纪要，系统照原文提出任务，核对后立项交办。',
    en: 'Drop or paste a decision, a superior’s document, a report or minutes. Its tasks are proposed in its own words: confirm and list them.',
  },
  choose: { zh: '选择文件', en: 'Choose a file' },
  drop: { zh: '或把 .docx、.pdf、.ofd、.txt 拖到这里', en: 'or drop a .docx, .pdf, .ofd or .txt here' },
  paste: { zh: '或粘贴全文', en: 'Or paste the text' },
  split: { zh: '提出任务', en: 'Propose the tasks' },
  working: { zh: '正在读……', en: 'Reading …' },
  nothing: {
    zh: '没有找到任务。可改为粘贴有编号或分工的段落。',
    en: 'No task was found. Paste the paragraphs with numbers or units.',
  },
  found: (tasks: number, chosen: number) => ({
    zh: `提出 ${tasks} 项，已选 ${chosen} 项`,
    en: `${tasks} proposed, ${chosen} chosen`,
  }),
  plan: { zh: '督办计划名称', en: 'Plan' },
  source: { zh: '任务来源', en: 'Source' },
  all: { zh: '全选', en: 'All' },
  none: { zh: '全不选', en: 'None' },
  choose1: (title: string) => ({ zh: `选中：${title}`, en: `Choose: ${title}` }),
  lead: { zh: '牵头单位', en: 'Lead' },
  leadOf: (title: string) => ({ zh: `牵头单位：${title}`, en: `Lead of ${title}` }),
  noLead: { zh: '（立项后再交办）', en: '(assign it later)' },
  dueOf: (title: string) => ({ zh: `完成时限：${title}`, en: `Due day of ${title}` }),
  due: { zh: '完成时限', en: 'Due' },
  saidLead: (names: string) => ({ zh: `原文：${names}`, en: `In the source: ${names}` }),
  first: { zh: '（原文未写明牵头，取第一个，请核对）', en: ' (no lead is named; the first was taken)' },
  support: (names: string) => ({ zh: `配合：${names}`, en: `With: ${names}` }),
  line: (line: number) => ({ zh: `第 ${line} 行`, en: `line ${line}` }),
  results: (results: string) => ({ zh: `目标：${results}`, en: `To reach: ${results}` }),
  submit: (count: number) => ({ zh: `立项 ${count} 项`, en: `List ${count} items` }),
  listing: { zh: '正在立项……', en: 'Listing …' },
  planNeeded: { zh: '请填写督办计划名称。', en: 'Name the plan.' },
  listed: (count: number, assigned: number) => ({
    zh: `已立项 ${count} 项，其中 ${assigned} 项已交办。`,
    en: `${count} listed, ${assigned} of them assigned.`,
  }),
  again: { zh: '再分解一份', en: 'Another document' },

  marks: { zh: '请审核时留意', en: 'To look at in the review' },
  noMarks: { zh: '没有发现敷衍迹象。', en: 'Nothing was found that looks perfunctory.' },
  marksWhy: {
    zh: '由系统比对得出，只供审核参考，不影响报审。',
    en: 'Found by comparison, for the reviewer’s judgement alone.',
  },
  passages: { zh: '相同的话', en: 'The same words' },
})
