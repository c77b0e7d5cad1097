import { documentRegulation } from '#law/document-regulation.ts'
import { wordsInBody } from './body-words.ts'
import type { OutgoingDraft } from './outgoing-draft.ts'
import { gets, isOneOf, type Rule, type Spot, spotsAmong } from './rule.ts'

const goesDown = ({ direction }: OutgoingDraft) => direction === 'down'
const sixteenth = documentRegulation('第十六条')

const toGovernments = (draft: OutgoingDraft) =>
  goesDown(draft) ? spotsAmong('recipients', draft, isOneOf('subordinate-government')) : []
const isDepartment = ({ senderKind }: OutgoingDraft) => senderKind === 'department' || senderKind === 'inner-section'

/** 经市人民政府同意, 已经县委批准, 根据市政府授权. */
const consent =
  /(?:经|根据|按照)[^。；，]{0,24}(?:政府|党委|省委|市委|县委|区委|州委|旗委|国务院|党中央|中央)[^。；，]{0,8}(?:同意|批准|授权)/
const saysSo = ({ document }: OutgoingDraft) => wordsInBody(document, consent).length > 0

/** Words that order. 要 alone is in every text; 要认真, 要严格 is how orders are written. */
const ordering =
  /必须|务必|务于|严禁|不得|不准|应当|责令|限期|立即|一律|切实(?:加强|做好|抓好|履行|落实)|认真(?:贯彻|抓好|组织|落实)|遵照执行|贯彻执行|追究[^。；]{0,8}责任|要(?:高度|切实|认真|严格|按照|按时|抓紧|加强|及时|坚决)/

/** Where a department that acts on its own gives orders. */
function ordersOf(draft: OutgoingDraft): Spot[] {
  const { document, authorised } = draft
  if (!isDepartment(draft) || authorised) return []
  if (document.kind === 'order' || document.kind === 'decision') return [{ path: 'kind' }]
  return wordsInBody(document, ordering)
}

export const downwardRules: readonly Rule[] = [
  {
    id: 'no-orders-to-lower-governments',
    severity: 'error',
    basis: sixteenth,
    text: {
      zh: '部门不得向下级党委、政府发布指令性公文，或者在公文中提出指令性要求',
      en: 'A department gives no orders to a lower committee or government',
    },
    remedy: {
      zh: '改发下级党委、政府的相关部门；确需下级党委、政府办理的，报本级党委、政府或者由办公厅（室）经授权行文。',
      en: 'Write to their departments, or have the government, or its general office with authority, write.',
    },
    spots: draft => (toGovernments(draft).length > 0 ? ordersOf(draft) : []),
  },
  {
    id: 'departments-write-to-departments',
    severity: 'warning',
    basis: sixteenth,
    text: {
      zh: '部门一般向下级党委、政府的相关部门行文',
      en: 'A department writes to the departments of a lower committee or government',
    },
    remedy: {
      zh: '主送改为下级的相关部门；确需主送下级党委、政府的，不得有指令性要求。',
      en: 'Address the departments; where it must be the government, ask and do not order.',
    },
    spots: draft =>
      isDepartment(draft) && !draft.authorised && ordersOf(draft).length === 0 ? toGovernments(draft) : [],
  },
  {
    id: 'consent-is-stated',
    severity: 'error',
    basis: sixteenth,
    text: {
      zh: '经政府同意由部门行文的，文中须注明已经政府同意',
      en: 'Where the government agreed to a department’s writing, the text says so',
    },
    remedy: { zh: '在正文中写明“经×××人民政府同意”。', en: 'Write into the text that the government agreed.' },
    spots: draft =>
      isDepartment(draft) && draft.authorised && toGovernments(draft).length > 0 && !saysSo(draft)
        ? [{ path: 'blocks' }]
        : [],
  },
  {
    id: 'office-writes-with-authority',
    severity: 'warning',
    basis: sixteenth,
    text: {
      zh: '办公厅（室）根据本级党委、政府授权，可以向下级党委、政府行文',
      en: 'A general office writes to lower committees and governments with the authority of its own',
    },
    remedy: {
      zh: '确认已经授权，并在文中写明“经×××同意”。',
      en: 'Be sure of the authority and say so in the text.',
    },
    spots: draft =>
      draft.senderKind === 'general-office' && !draft.authorised && !saysSo(draft) ? toGovernments(draft) : [],
  },
  {
    id: 'important-copied-to-the-superior',
    severity: 'error',
    basis: sixteenth,
    text: {
      zh: '向下级机关的重要行文，应当同时抄送发文机关的直接上级机关',
      en: 'An important document downwards is copied to the sender’s direct superior',
    },
    remedy: { zh: '在抄送中加上直接上级机关。', en: 'Add the direct superior to the copies.' },
    spots: draft => {
      const { directSuperior, important } = draft
      if (!goesDown(draft) || !important) return []
      return directSuperior !== undefined && gets(draft, directSuperior)
        ? []
        : [{ path: 'copies', words: directSuperior }]
    },
  },
  {
    id: 'agreed-before-writing-down',
    severity: 'error',
    basis: sixteenth,
    text: {
      zh: '涉及多个部门的事项，部门之间未协商一致的，不得向下行文',
      en: 'What concerns several departments is not sent down before they agree',
    },
    remedy: {
      zh: '先会签或者报上级协调，取得一致后再行文。',
      en: 'Have them countersign, or have a superior decide, first.',
    },
    spots: draft => (goesDown(draft) && draft.agreed === false ? [{ path: 'document' }] : []),
  },
]
