import { defineTexts } from '#web/texts/define-texts.ts'

export const incomingTexts = defineTexts({
  title: { zh: '收文登记', en: 'Register an incoming document' },
  note: {
    zh: '把来文拖进来，各项从文中读出并注明出处，核对后登记。',
    en: 'Drop the document: its particulars are read out of it, each with where it stands. Confirm and register.',
  },
  choose: { zh: '选择来文', en: 'Choose the document' },
  drop: { zh: '或把 .pdf、.ofd、.docx、.txt 拖到这里', en: 'or drop a .pdf, .ofd, .docx or .txt here' },
  reading: (name: string) => ({ zh: `正在读取 ${name} ……`, en: `Reading ${name} …` }),
  withoutFile: { zh: '没有电子文件，直接登记', en: 'Register without a file' },
  another: { zh: '换一份文件', en: 'Another file' },
  foundNothing: {
    zh: '没有读出可用的登记项（可能是扫描件），请照原件填写。',
    en: 'Nothing could be read out of it (it may be a scan). Fill in from the original.',
  },
  from: (file: string) => ({ zh: `来文文件：${file}`, en: `The document: ${file}` }),
  foundAt: (line: number, page: number | undefined, excerpt: string) => ({
    zh: `见${page === undefined ? '' : `第 ${page} 页`}第 ${line} 行：${excerpt}`,
    en: `${page === undefined ? '' : `Page ${page}, `}line ${line}: ${excerpt}`,
  }),
  foundInName: (excerpt: string) => ({ zh: `取自文件名：${excerpt}`, en: `From the file’s name: ${excerpt}` }),
  likely: { zh: '（请核对）', en: ' (please check)' },
  what: { zh: '标题', en: 'Title' },
  content: { zh: '内容摘要', en: 'Summary' },
  receivedOn: { zh: '签收日期', en: 'Signed for on' },
  files: { zh: '附件材料', en: 'Enclosures' },
  register: { zh: '签收登记', en: 'Register' },
  before: { zh: '文号相同的已登记件', en: 'Registered before under that number' },
  noneBefore: { zh: '没有重复。', en: 'None.' },
  whenNumbered: { zh: '填了来文字号后自动查重。', en: 'Looked for once the number is filled in.' },
  sameOrgan: { zh: '同一来文单位', en: 'from the same organ' },
  otherOrgan: (organ: string) => ({ zh: `来文单位：${organ}`, en: `from ${organ}` }),
  received: (day: string) => ({ zh: `${day} 收`, en: `received ${day}` }),
})
