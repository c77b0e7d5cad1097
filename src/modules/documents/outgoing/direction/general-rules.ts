import { documentRegulation } from '#law/document-regulation.ts'
import { documentKinds } from '#modules/documents/format/document/kinds.ts'
import { wordsInBody } from './body-words.ts'
import { type Direction, directions, kindsFor } from './direction.ts'
import type { Relation } from './outgoing-draft.ts'
import { gets, isOneOf, type Rule, spotsAmong } from './rule.ts'

const fourteenth = documentRegulation('第十四条')
const seventeenth = documentRegulation('第十七条')

/** Whom a document of this direction cannot be addressed to. */
const wrongRecipients: Readonly<Record<Direction, readonly Relation[]>> = {
  up: ['peer', 'subordinate', 'subordinate-government', 'internal'],
  level: ['superior', 'superior-department'],
  down: ['superior', 'superior-department'],
  public: [],
}

/** Kinds that cannot do without 主送. */
const addressed = ['request', 'report', 'approval', 'letter', 'bill']

export const generalRules: readonly Rule[] = [
  {
    id: 'kind-against-direction',
    severity: 'error',
    basis: documentRegulation('第八条'),
    text: { zh: '文种与行文方向不符', en: 'The kind of document does not suit its direction' },
    remedy: {
      zh: '改用适合这一方向的文种，或者改正行文方向。',
      en: 'Choose a kind that suits, or mend the direction.',
    },
    spots: ({ document, direction }) =>
      kindsFor(direction).includes(document.kind)
        ? []
        : [{ path: 'kind', words: `${directions[direction].zh}：${documentKinds[document.kind].zh}` }],
  },
  {
    id: 'recipient-against-direction',
    severity: 'error',
    basis: documentRegulation('第八条'),
    text: { zh: '主送机关与行文方向不符', en: 'A recipient does not suit the direction' },
    remedy: {
      zh: '向上级用上行文，向同级或者不相隶属机关用函等平行文，向下级用下行文。',
      en: 'Write upwards to superiors, a letter to equals, downwards to subordinates.',
    },
    // A government puts a bill to its congress, whatever it holds the congress to be
    spots: draft =>
      draft.document.kind === 'bill'
        ? []
        : spotsAmong('recipients', draft, isOneOf(...wrongRecipients[draft.direction])),
  },
  {
    id: 'recipient-is-named',
    severity: 'error',
    basis: documentRegulation('第九条'),
    text: { zh: '这一文种应当有主送机关', en: 'This kind of document names its recipient' },
    remedy: { zh: '填写主送机关。', en: 'Enter the recipient.' },
    spots: ({ document, recipients }) =>
      addressed.includes(document.kind) && recipients.length === 0 && document.recipients === undefined
        ? [{ path: 'recipients' }]
        : [],
  },
  {
    id: 'passes-over',
    severity: 'warning',
    basis: fourteenth,
    text: { zh: '一般不得越级行文', en: 'No level is passed over as a rule' },
    remedy: {
      zh: '逐级行文；确有特殊情况的，抄送被越过的机关。',
      en: 'Go level by level; where there is a special reason, copy it.',
    },
    spots: ({ passedOver = [] }) =>
      passedOver.length > 0 ? [{ path: 'recipients', words: passedOver.join('、') }] : [],
  },
  {
    id: 'passed-over-is-copied',
    severity: 'error',
    basis: fourteenth,
    text: {
      zh: '越级行文的，应当同时抄送被越过的机关',
      en: 'What passes over an organ is copied to it at the same time',
    },
    remedy: { zh: '在抄送中加上被越过的机关。', en: 'Add it to the copies.' },
    spots: draft =>
      (draft.passedOver ?? []).filter(name => !gets(draft, name)).map(name => ({ path: 'copies', words: name })),
  },
  {
    id: 'joint-at-one-level',
    severity: 'error',
    basis: seventeenth,
    text: { zh: '联合行文的机关应当同级', en: 'Organs that write jointly are of one level' },
    remedy: {
      zh: '去掉不同级的机关，另行征求意见或者抄送。',
      en: 'Leave out who is not, and ask or copy them instead.',
    },
    spots: ({ jointWith = [] }) =>
      jointWith.filter(({ sameLevel }) => !sameLevel).map(({ name }) => ({ path: 'signatures', words: name })),
  },
  {
    id: 'inner-sections-do-not-write-outwards',
    severity: 'error',
    basis: seventeenth,
    text: {
      zh: '部门内设机构除办公厅（室）外不得对外正式行文',
      en: 'Inner sections other than the general office write nothing official outwards',
    },
    remedy: { zh: '以机关或者办公厅（室）名义行文。', en: 'Have the organ or its general office write.' },
    spots: draft => {
      if (draft.senderKind !== 'inner-section') return []
      if (draft.direction === 'public') return [{ path: 'signatures' }]
      return spotsAmong('recipients', draft, ({ relation }) => relation !== 'internal')
    },
  },
  {
    id: 'approval-names-its-request',
    severity: 'warning',
    basis: documentRegulation('第八条'),
    text: {
      zh: '批复答复下级机关的请示，正文开头应引述来文的标题和文号',
      en: 'A reply to a request begins by naming that request and its number',
    },
    remedy: {
      zh: '写“你×《关于…的请示》（×〔20××〕×号）收悉。”',
      en: 'Name the request and its number in the first sentence.',
    },
    spots: ({ document }) => {
      if (document.kind !== 'approval') return []
      const [first] = wordsInBody(document, /《》|请示|来文|报告收悉/)
      return first && Number(first.path.split('.')[1]) <= 1 ? [] : [{ path: 'blocks.0' }]
    },
  },
]
