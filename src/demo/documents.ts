import type { History } from '#kernel/matter/history.ts'
import type { FileRef } from '#kernel/matter/state.ts'
import { dayOf } from '#lib/day.ts'
import type { Cast } from './month.ts'

type Act = History['acts'][number]

/** What the county office received and is writing this week, in invented words: each at another step of its way. */
const received = [
  {
    organ: '青石市人民政府办公室',
    documentNumber: '青政办发〔2026〕41号',
    documentKind: 'notice',
    title: '青石市人民政府办公室关于做好冬春火灾防控工作的通知',
    content: '要求各县（区）开展火灾隐患排查，于月底前报送工作情况。',
    handling: 'action',
    urgency: 'urgent',
    upTo: 'proposed',
  },
  {
    organ: '青石市统计局',
    documentNumber: '青统〔2026〕18号',
    documentKind: 'circular',
    title: '青石市统计局关于前三季度统计数据质量情况的通报',
    content: '通报全市统计数据质量核查情况。',
    handling: 'information',
    urgency: 'ordinary',
    upTo: 'circulating',
  },
  {
    organ: '望江县人民政府',
    documentNumber: '望政函〔2026〕9号',
    documentKind: 'letter',
    title: '望江县人民政府关于商请共同整治云溪河交界河段的函',
    content: '商请就交界河段联合巡查、清淤等事项函复意见。',
    handling: 'action',
    urgency: 'ordinary',
    upTo: 'registered',
  },
] as const

const examinationPoints = ['ours', 'rules', 'kind', 'form', 'agreed', 'other']

/** Incoming documents on their way; `at` is when, by working minutes before now. */
function incoming(cast: Cast, at: (minutesAgo: number) => Date): readonly History[] {
  return received.map(({ upTo, ...fields }, i) => {
    const acts: Act[] = []
    const then = (minutesAgo: number, action: string, actor: Act['actor'], input: Act['input']) =>
      acts.push({ action, actor, input, happenedAt: at(minutesAgo) })
    then(50, 'register', cast.registrar, {
      ...fields,
      door: 'document',
      receivedOn: dayOf(at(50)),
      copies: 1,
      raisers: [{ kind: 'organisation', name: fields.organ }],
    })
    if (upTo !== 'registered') then(40, 'examine', cast.registrar, { examinationPoints })
    if (upTo === 'proposed')
      then(30, 'propose', cast.registrar, { text: '请柏县长阅示；拟由县消防救援部门牵头，住建局、教育局配合。' })
    if (upTo === 'circulating')
      then(30, 'circulate', cast.registrar, { people: [cast.leader.personId, cast.director.personId] })
    return { key: `demo-incoming-${i}`, kind: 'incoming-document', acts, live: true }
  })
}

/** One document being written, waiting to be signed; its text is `text`, already kept. */
function outgoing(cast: Cast, at: (minutesAgo: number) => Date, text: DemoText): History {
  const drafter = cast.head('documents')
  const acts: Act[] = [
    {
      action: 'register',
      actor: drafter,
      happenedAt: at(45),
      input: {
        door: 'internal',
        receivedOn: dayOf(at(45)),
        title: text.title,
        content: '入冬以来气温骤降，须部署低温雨雪冰冻天气防范应对。',
        documentKind: 'notice',
        direction: 'down',
        raisers: [{ kind: 'unit', unitId: cast.unitId('documents') }],
      },
    },
    { action: 'draft', actor: drafter, happenedAt: at(44), input: { files: [text.file], substance: text.substance } },
    { action: 'submit', actor: drafter, happenedAt: at(35), input: {} },
    {
      action: 'review',
      actor: cast.director,
      happenedAt: at(25),
      input: { reviewPoints: ['grounds', 'substance', 'agreed', 'form', 'other'] },
    },
    { action: 'sendToSigner', actor: drafter, happenedAt: at(15), input: { signer: cast.leader.personId } },
  ]
  return { key: 'demo-outgoing', kind: 'outgoing-document', acts, live: true }
}

export interface DemoText {
  readonly title: string
  readonly file: FileRef
  readonly substance: string
}

export function demoDocuments(cast: Cast, now: Date, text: DemoText): readonly History[] {
  const at = (minutesAgo: number) => new Date(now.getTime() - minutesAgo * 60_000)
  return [...incoming(cast, at), outgoing(cast, at, text)]
}
