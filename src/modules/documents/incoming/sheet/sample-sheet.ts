import { day } from '#lib/day.ts'
import type { ProcessingSheet } from './processing-sheet.ts'

/** A sheet of an invented office, filled in. */
export const sampleSheet: ProcessingSheet = {
  office: '云溪市人民政府办公室',
  number: '收〔2026〕118号',
  receivedOn: day('2026-03-05'),
  organ: '云溪市民政局',
  documentNumber: '云民〔2026〕15号',
  title: '云溪市民政局关于追加2026年春荒冬令救灾资金并调整补助标准的请示',
  documentKind: '请示',
  urgency: '特急',
  copies: 1,
  attachments: '1.救灾资金测算表；2.受灾情况统计表',
  proposals: [
    {
      text: '请李明副市长阅示；请市财政局会市民政局提出意见，3月10日前报市政府。',
      name: '陈静',
      on: day('2026-03-05'),
    },
  ],
  instructions: [
    { text: '同意。请财政局抓紧办理。', name: '李明', on: day('2026-03-06') },
    { text: '资金要及时足额到位，\n并报结果。', name: '王强', on: day('2026-03-07') },
  ],
  readers: [
    { name: '周文', sentOn: day('2026-03-06'), returnedOn: day('2026-03-06') },
    { name: '吴越', sentOn: day('2026-03-07') },
    { name: '郑海' },
  ],
  unit: '市财政局',
  owner: '钱进',
  dueOn: day('2026-03-10'),
  outcomes: [{ text: '资金50万元已于3月9日拨付，已函告市民政局。', name: '钱进', on: day('2026-03-09') }],
  address: 'http://oa.yunxi.example/matters/0197-5b3e',
}

/** As it is printed to be filled in by hand. */
export const emptySheet: ProcessingSheet = {
  office: '云溪市人民政府办公室',
  number: '收〔2026〕119号',
  receivedOn: day('2026-03-05'),
  organ: '云溪市水利局',
  title: '云溪市水利局关于防汛准备情况的报告',
  proposals: [],
  instructions: [],
  readers: [],
  outcomes: [],
}
