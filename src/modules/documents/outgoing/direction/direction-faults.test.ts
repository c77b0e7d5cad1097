import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orThrow } from '#kernel/refusal.ts'
import { day } from '#lib/day.ts'
import type { OfficialDocumentInput } from '#modules/documents/format/document/official-document.ts'
import { readOfficialDocument } from '#modules/documents/format/document/read-official-document.ts'
import { type Direction, inferDirection } from './direction.ts'
import { directionFaults, directionRules } from './direction-faults.ts'
import type { OutgoingDraft, Recipient } from './outgoing-draft.ts'

const superior: Recipient = { name: '云溪市人民政府', relation: 'superior' }
const otherSuperior: Recipient = { name: '中共云溪市委', relation: 'superior' }
const superiorDepartment: Recipient = { name: '云溪省民政厅', relation: 'superior-department' }
const peer: Recipient = { name: '云溪市财政局', relation: 'peer' }
const subordinate: Recipient = { name: '各县（区）民政局', relation: 'subordinate' }
const governments: Recipient = { name: '各县（区）人民政府', relation: 'subordinate-government' }

type Changes = Partial<Omit<OutgoingDraft, 'document'>> & { document?: Partial<OfficialDocumentInput> }

/** A draft without fault in each direction; `changes` spoil it. */
function draft(kind: OfficialDocumentInput['kind'], changes: Changes = {}): OutgoingDraft {
  const { document, ...rest } = changes
  const given = { ...documents[kind], ...document, kind }
  const recipients: Readonly<Record<Direction, readonly Recipient[]>> = {
    up: [superior],
    level: [peer],
    down: [subordinate],
    public: [],
  }
  const direction = rest.direction ?? inferDirection(kind)
  return {
    document: orThrow(readOfficialDocument(given)),
    direction,
    senderKind: 'department',
    recipients: recipients[direction],
    copies: [],
    ...rest,
  }
}

const paragraphs = (...texts: readonly string[]) => texts.map(text => ({ type: 'paragraph', text }) as const)
const base = { signers: ['张三'], signatures: [{ name: '云溪市民政局' }], date: day('2026-07-01') }
const documents: Partial<Record<string, Omit<OfficialDocumentInput, 'kind'>>> = {
  request: {
    ...base,
    title: '云溪市民政局关于追加救灾资金的请示',
    blocks: paragraphs('因灾情扩大，请追加资金五十万元。', '妥否，请批示。'),
    notes: ['联系人：王五，电话：0000000'],
  },
  report: {
    ...base,
    title: '云溪市民政局关于救灾工作情况的报告',
    blocks: paragraphs('现将有关情况报告如下。', '特此报告。'),
  },
  letter: { ...base, title: '云溪市民政局关于商请拨付资金的函', blocks: paragraphs('请予支持。') },
  notice: { ...base, title: '云溪市民政局关于做好救灾工作的通知', blocks: paragraphs('要认真做好救灾工作。') },
  approval: {
    ...base,
    title: '云溪市民政局关于同意设立救助站的批复',
    blocks: paragraphs('你局《关于设立救助站的请示》（云县民〔2026〕3号）收悉。', '同意设立。'),
  },
  announcement: { ...base, title: '云溪市民政局公告', blocks: paragraphs('自即日起受理申请。') },
}

/** Each rule: its severity, and drafts that break it with the path that is told. */
const broken: Readonly<
  Record<string, readonly [severity: string, ...cases: readonly (readonly [OutgoingDraft, ...paths: string[]])[]]>
> = {
  'kind-against-direction': [
    'error',
    [draft('notice', { direction: 'up' }), 'kind'],
    [draft('request', { direction: 'down' }), 'kind'],
    [draft('letter', { direction: 'public' }), 'kind'],
  ],
  'recipient-against-direction': [
    'error',
    [draft('request', { recipients: [peer] }), 'recipients.0'],
    [draft('letter', { recipients: [peer, superior] }), 'recipients.1'],
    [draft('notice', { recipients: [superiorDepartment] }), 'recipients.0'],
  ],
  'recipient-is-named': ['error', [draft('request', { recipients: [] }), 'recipients']],
  'passes-over': ['warning', [draft('request', { passedOver: ['云溪市民政局'] }), 'recipients']],
  'passed-over-is-copied': ['error', [draft('request', { passedOver: ['云溪市民政局'] }), 'copies']],
  'joint-at-one-level': [
    'error',
    [
      draft('notice', {
        jointWith: [
          { name: '云溪市财政局', sameLevel: true },
          { name: '云溪县人民政府', sameLevel: false },
        ],
      }),
      'signatures',
    ],
  ],
  'inner-sections-do-not-write-outwards': [
    'error',
    [draft('letter', { senderKind: 'inner-section' }), 'recipients.0'],
    [draft('announcement', { senderKind: 'inner-section' }), 'signatures'],
  ],
  'approval-names-its-request': [
    'warning',
    [draft('approval', { document: { blocks: paragraphs('同意设立。') } }), 'blocks.0'],
  ],
  'one-recipient-upwards': ['warning', [draft('report', { recipients: [superior, otherSuperior] }), 'recipients']],
  'no-copies-to-subordinates': [
    'error',
    [draft('request', { copies: [otherSuperior, subordinate, governments] }), 'copies.1', 'copies.2'],
  ],
  'not-to-a-leader': [
    'error',
    [draft('request', { recipients: [{ name: '李某某', relation: 'person' }] }), 'recipients.0'],
    [draft('report', { recipients: [{ name: '李市长', relation: 'superior' }] }), 'recipients.0'],
    [draft('report', { copies: [{ name: '王某某书记', relation: 'superior' }] }), 'copies.0'],
  ],
  'not-in-a-leaders-name': [
    'error',
    [draft('report', { document: { signatures: [{ post: '局长', name: '张三' }] } }), 'signatures.0'],
  ],
  'signer-named-upwards': ['error', [draft('report', { document: { signers: [] } }), 'signers']],
  'no-request-in-a-report': [
    'error',
    ...[
      '以上意见妥否，请批示。',
      '请予批准。',
      '请市政府批复。',
      '为此，恳请拨付资金五十万元。',
      '当否，请指示。',
      '请上级批转各地执行。',
      '望予批准。',
    ].map(text => [draft('report', { document: { blocks: paragraphs('情况如下。', text) } }), 'blocks.1'] as const),
  ],
  'request-asks-one-thing': [
    'error',
    [draft('request', { document: { title: '关于解决两个问题的请示' } }), 'title'],
    [draft('request', { document: { title: '关于若干事项的请示' } }), 'title'],
    [
      draft('request', { document: { blocks: paragraphs('一事。妥否，请批示。', '二事。妥否，请批示。') } }),
      'blocks.1',
    ],
  ],
  'request-seems-to-ask-several-things': [
    'warning',
    [
      draft('request', {
        document: {
          blocks: [
            { type: 'heading', level: 1, text: '关于追加经费' },
            ...paragraphs('请追加五十万元。'),
            { type: 'heading', level: 1, text: '关于增加编制' },
          ],
        },
      }),
      'blocks.0',
      'blocks.2',
    ],
  ],
  'forwarded-with-an-opinion': [
    'error',
    [
      draft('request', {
        document: {
          title: '关于转报云溪县救灾资金的请示',
          blocks: paragraphs('现将云溪县的请示转报。', '妥否，请批示。'),
        },
      }),
      'blocks',
    ],
  ],
  'consent-for-major-matters': [
    'error',
    [draft('request', { recipients: [superiorDepartment], important: true }), 'recipients.0'],
  ],
  'other-superior-copied': ['warning', [draft('request', { otherSuperior: '云溪省民政厅' }), 'copies']],
  'request-names-a-contact': ['warning', [draft('request', { document: { notes: [] } }), 'notes']],
  'no-orders-to-lower-governments': [
    'error',
    [draft('notice', { recipients: [governments] }), 'blocks.0'],
    [
      draft('notice', {
        recipients: [governments],
        document: { blocks: paragraphs('情况如下。', '限期整改，逾期追究责任。') },
      }),
      'blocks.1',
    ],
    [draft('decision', { recipients: [governments], document: { ...base, title: '决定', blocks: [] } }), 'kind'],
  ],
  'departments-write-to-departments': [
    'warning',
    [
      draft('notice', { recipients: [governments], document: { blocks: paragraphs('现予转发，供参考。') } }),
      'recipients.0',
    ],
  ],
  'consent-is-stated': ['error', [draft('notice', { recipients: [governments], authorised: true }), 'blocks']],
  'office-writes-with-authority': [
    'warning',
    [draft('notice', { senderKind: 'general-office', recipients: [governments] }), 'recipients.0'],
  ],
  'important-copied-to-the-superior': [
    'error',
    [draft('notice', { important: true, directSuperior: '云溪省民政厅' }), 'copies'],
    [draft('notice', { important: true }), 'copies'],
  ],
  'agreed-before-writing-down': ['error', [draft('notice', { agreed: false }), 'document']],
}

test('每条行文规则都有实例', () => {
  assert.deepEqual(Object.keys(broken).toSorted(), directionRules.map(({ id }) => id).toSorted())
})

for (const [id, [severity, ...cases]] of Object.entries(broken)) {
  const { text } = directionRules.find(rule => rule.id === id) ?? { text: { zh: id } }
  test(text.zh, () => {
    for (const [spoilt, ...paths] of cases) {
      const found = directionFaults(spoilt).filter(fault => fault.id === id)
      assert.deepEqual(
        found.map(({ path }) => path),
        paths,
      )
      for (const fault of found) {
        assert.equal(fault.severity, severity)
        assert.ok(fault.remedy.zh && fault.remedy.en && fault.text.zh.startsWith(text.zh))
        assert.equal(fault.basis === undefined, id === 'request-names-a-contact')
      }
    }
  })
}

/** What keeps the rules. */
const kept: Readonly<Record<string, OutgoingDraft>> = {
  请示: draft('request'),
  请示抄送另一个上级: draft('request', { otherSuperior: '中共云溪市委', copies: [otherSuperior] }),
  上级负责人交办的报告: draft('report', {
    recipients: [{ name: '李市长', relation: 'person' }],
    assignedByLeader: true,
  }),
  报告: draft('report'),
  '报告说明已经请示、已获批准的事项': draft('report', {
    document: {
      blocks: paragraphs(
        '经请示市政府同意，报请市政府批准后，方案已经实施。',
        '群众请求解决的停车问题已经解决，申请补助的已经发放。',
        '我局《关于追加资金的请示》已获批复。特此报告，请审阅。',
      ),
    },
  }),
  转报请示并提出意见: draft('request', {
    document: {
      title: '关于转报云溪县救灾资金的请示',
      blocks: paragraphs('现将云溪县的请示转报。经研究，我局同意追加。', '妥否，请批示。'),
    },
  }),
  函: draft('letter'),
  部门向下级部门下通知: draft('notice'),
  经同意并注明的: draft('notice', {
    recipients: [governments],
    authorised: true,
    document: { blocks: paragraphs('经市人民政府同意，现通知如下。', '要认真落实。') },
  }),
  办公室经授权向下级政府行文: draft('notice', {
    senderKind: 'general-office',
    recipients: [governments],
    document: { blocks: paragraphs('经市人民政府同意，现将有关事项通知如下。', '务必按时完成。') },
  }),
  政府向下级政府行文: draft('notice', { senderKind: 'government', recipients: [governments] }),
  重要行文抄送上级: draft('notice', {
    important: true,
    directSuperior: '云溪省民政厅',
    copies: [superiorDepartment],
  }),
  批复: draft('approval'),
  公告: draft('announcement'),
  内设机构给本机关内部的通知: draft('notice', {
    senderKind: 'inner-section',
    recipients: [{ name: '各科室', relation: 'internal' }],
  }),
  提请人大审议的议案: draft('bill', {
    senderKind: 'government',
    recipients: [{ name: '云溪市人民代表大会常务委员会', relation: 'superior' }],
    document: { ...base, title: '关于提请审议草案的议案', blocks: [], signatures: [{ post: '市长', name: '张三' }] },
  }),
}

for (const [name, right] of Object.entries(kept)) {
  test(`合乎行文规则：${name}`, () => {
    assert.deepEqual(
      directionFaults(right).map(({ id, text }) => `${id}: ${text.zh}`),
      [],
    )
  })
}

test('条例的条号未与原文核对，提示中只写条例名称', () => {
  const [fault] = directionFaults(draft('report', { document: { signers: [] } }))
  assert.deepEqual([fault?.basis?.article, fault?.basis?.text.zh], ['第九条', '《党政机关公文处理工作条例》'])
})
