import { documentRegulation } from '#law/document-regulation.ts'
import { bareTitle, wordsInBody } from './body-words.ts'
import type { OutgoingDraft } from './outgoing-draft.ts'
import { gets, isOneOf, type Rule, spotsAmong } from './rule.ts'

const goesUp = ({ direction }: OutgoingDraft) => direction === 'up'
const fifteenth = documentRegulation('第十五条')

/** A post that ends a name: 李市长, 张某某书记, 王主任同志. An organ's name ends in none of them. */
const leader = /(?:书记|主席|省长|市长|县长|区长|州长|盟长|旗长|镇长|乡长|部长|厅长|局长|主任|秘书长)(?:同志)?$/

export const upwardRules: readonly Rule[] = [
  {
    id: 'one-recipient-upwards',
    severity: 'warning',
    basis: fifteenth,
    text: { zh: '上行文原则上主送一个上级机关', en: 'A document upwards goes to one superior as a rule' },
    remedy: {
      zh: '留下一个受理的上级机关，其他上级机关和同级机关改为抄送。',
      en: 'Keep the one superior that is to deal with it and copy it to the others.',
    },
    spots: draft =>
      goesUp(draft) && draft.recipients.length > 1
        ? [{ path: 'recipients', words: draft.recipients.map(({ name }) => name).join('、') }]
        : [],
  },
  {
    id: 'no-copies-to-subordinates',
    severity: 'error',
    basis: fifteenth,
    text: { zh: '上行文不抄送下级机关', en: 'A document upwards is not copied to subordinates' },
    remedy: {
      zh: '从抄送中去掉下级机关，需要下级知晓的另行文。',
      en: 'Take them off the copies; write to them separately.',
    },
    spots: draft =>
      goesUp(draft) ? spotsAmong('copies', draft, isOneOf('subordinate', 'subordinate-government')) : [],
  },
  {
    id: 'not-to-a-leader',
    severity: 'error',
    basis: fifteenth,
    text: {
      zh: '除上级机关负责人直接交办事项外，不得以本机关名义向上级机关负责人报送公文',
      en: 'Nothing is sent in the organ’s name to a leader of the superior in person, unless they assigned it',
    },
    remedy: {
      zh: '主送、抄送改为上级机关；确属负责人直接交办的，注明交办。',
      en: 'Address the superior organ; where the leader did assign it, say so.',
    },
    spots: draft => {
      if (!goesUp(draft) || draft.assignedByLeader) return []
      const isLeader = ({ name, relation }: OutgoingDraft['recipients'][number]) =>
        relation === 'person' || leader.test(name)
      return [...spotsAmong('recipients', draft, isLeader), ...spotsAmong('copies', draft, isLeader)]
    },
  },
  {
    id: 'not-in-a-leaders-name',
    severity: 'error',
    basis: fifteenth,
    text: {
      zh: '不得以本机关负责人名义向上级机关报送公文',
      en: 'Nothing is sent to a superior in the name of the organ’s leader',
    },
    remedy: { zh: '署名改为本机关名称。', en: 'Sign with the organ’s name.' },
    spots: draft =>
      goesUp(draft)
        ? draft.document.signatures.flatMap(({ post, name }, at) =>
            post === undefined ? [] : [{ path: `signatures.${at}`, words: `${post}${name}` }],
          )
        : [],
  },
  {
    id: 'signer-named-upwards',
    severity: 'error',
    basis: documentRegulation('第九条'),
    text: { zh: '上行文应当标注签发人姓名', en: 'A document upwards names who signed it for issue' },
    remedy: {
      zh: '填写签发人；联合行文的，填写各机关的签发人。',
      en: 'Enter the signer, of a joint document all of them.',
    },
    spots: draft => (goesUp(draft) && draft.document.signers.length === 0 ? [{ path: 'signers' }] : []),
  },
  {
    id: 'no-request-in-a-report',
    severity: 'error',
    basis: fifteenth,
    text: {
      zh: '不得在报告等非请示性公文中夹带请示事项',
      en: 'A report holds no request for instructions',
    },
    remedy: { zh: '删去请示的内容，另用请示行文。', en: 'Take it out and write a request (请示) for it.' },
    spots: ({ document }) => (document.kind === 'report' ? wordsInBody(document, requesting) : []),
  },
  {
    id: 'request-asks-one-thing',
    severity: 'error',
    basis: fifteenth,
    text: { zh: '请示应当一文一事', en: 'A request for instructions asks one thing' },
    remedy: { zh: '每一件事项各用一个请示。', en: 'Write one request for each thing.' },
    spots: ({ document }) => {
      if (document.kind !== 'request') return []
      const several = severalInTitle.exec(bareTitle(document))?.[0]
      const endings = wordsInBody(document, ending)
      return [...(several ? [{ path: 'title', words: several }] : []), ...endings.slice(1)]
    },
  },
  {
    id: 'request-seems-to-ask-several-things',
    severity: 'warning',
    basis: fifteenth,
    text: {
      zh: '请示应当一文一事；这几部分看来是不同的事项，请核对',
      en: 'A request for instructions asks one thing; these parts look like several: check them',
    },
    remedy: { zh: '确是不同事项的，每一件各用一个请示。', en: 'Where they are, write one request for each.' },
    spots: ({ document }) => {
      if (document.kind !== 'request') return []
      const asking = document.blocks.flatMap((block, at) =>
        block.type === 'heading' && block.level === 1 && /^(?:关于|请求|申请|恳请)/.test(block.text)
          ? [{ path: `blocks.${at}`, words: block.text }]
          : [],
      )
      return asking.length > 1 ? asking : []
    },
  },
  {
    id: 'forwarded-with-an-opinion',
    severity: 'error',
    basis: fifteenth,
    text: {
      zh: '转报下级机关的请示，应当提出倾向性意见，不得原文转报',
      en: 'A subordinate’s request is passed on with an opinion of one’s own, not as it stands',
    },
    remedy: {
      zh: '写明本机关的意见（同意、建议或者不同意及理由）。',
      en: 'Say what this organ thinks of it, and why.',
    },
    spots: ({ document }) => {
      if (document.kind !== 'request') return []
      const forwarded = /转报|转呈|转请/.exec(bareTitle(document))?.[0] ?? wordsInBody(document, forwarding)[0]?.words
      return forwarded && wordsInBody(document, opinion).length === 0 ? [{ path: 'blocks', words: forwarded }] : []
    },
  },
  {
    id: 'consent-for-major-matters',
    severity: 'error',
    basis: fifteenth,
    text: {
      zh: '部门向上级主管部门请示、报告重大事项，应当经本级党委、政府同意或者授权',
      en: 'A department needs the consent of its own committee or government to put major matters to the superior department',
    },
    remedy: { zh: '先报本级党委、政府同意，并在文中注明。', en: 'Get the consent first and say so in the text.' },
    spots: draft =>
      goesUp(draft) && draft.senderKind === 'department' && draft.important && !draft.authorised
        ? spotsAmong('recipients', draft, isOneOf('superior-department'))
        : [],
  },
  {
    id: 'other-superior-copied',
    severity: 'warning',
    basis: fifteenth,
    text: {
      zh: '受双重领导的机关向一个上级机关行文，必要时抄送另一个上级机关',
      en: 'An organ with two superiors copies to the one what it writes to the other, where needed',
    },
    remedy: {
      zh: '在抄送中加上另一个上级机关，或者确认不必抄送。',
      en: 'Add the other to the copies, or be sure that it need not know.',
    },
    spots: draft =>
      goesUp(draft) && draft.otherSuperior !== undefined && !gets(draft, draft.otherSuperior)
        ? [{ path: 'copies', words: draft.otherSuperior }]
        : [],
  },
  {
    id: 'request-names-a-contact',
    severity: 'warning',
    text: {
      zh: '请示一般在附注处注明联系人的姓名和电话（惯例，条例未作规定）',
      en: 'A request names a person and a telephone number in its note (custom; no article asks for it)',
    },
    remedy: { zh: '在附注中写“联系人：×××，电话：×××”。', en: 'Write them into the note.' },
    spots: ({ document }) =>
      document.kind === 'request' && !document.notes.some(note => /联系人|联系电话/.test(note))
        ? [{ path: 'notes' }]
        : [],
  },
]

/** Words that ask for a decision. 请审阅, 请予审议 (to a congress), 经请示…批准 and 报请…批准后 do not. */
const who = '(?:上级|(?:省|市|州|县|区|旗|镇|乡)(?:委|政府|人民政府)|贵[\\u4e00-\\u9fff])?'
const requesting = new RegExp(
  `(?:妥否|当否|可否|是否妥当|是否可行)[，,]?\\s*(?:恳|敬|盼)?请|(?<![申邀提聘报呈经])(?:恳|敬|特)?请(?:求|予以?|${who}(?:予以?)?)?(?:批示|批复|审批|批准|核准|审定|审示|同意|指示|批转)|(?:^|[。；]|为此[，,]?|现|特)(?:特|再次)?(?:恳请|请求)[^。；]{0,20}(?:解决|支持|拨付|增加|追加|安排|划拨|帮助)|望(?:予以?|给予)?(?:批准|批复|解决)`,
)
const ending = /(?:妥否|当否|可否|是否妥当)[，,]?\s*(?:恳|敬)?请[^。]{0,6}(?:批示|批复|审批|批准|指示)/
const severalInTitle = /[两二三四五几多数](?:项|个|件)?(?:事项|问题)|若干(?:事项|问题)/
const forwarding = /(?:现将|现转|一并)[^。；]{0,24}《》[^。；]{0,12}(?:转报|转呈|上报|报上)|(?:转报|转呈)/
const opinion = /(?:同意|建议|我[市县区州省局厅委部镇乡处办院校]{1,2}(?:认为|意见)|经研究|倾向|意见(?:是|如下|为))/
