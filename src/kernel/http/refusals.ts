import type { RefusalSpec } from './endpoint.ts'

/** Refusals that several endpoints can give, as the contract lists them. */
export const noSuchMatter: RefusalSpec = {
  code: 'no-such-matter',
  status: 404,
  text: { zh: '没有此事项，或您无权查看', en: 'No such matter, or not yours to see' },
}
export const noSuchKind: RefusalSpec = {
  code: 'no-such-kind',
  status: 404,
  text: { zh: '没有这类事项', en: 'No such kind of matter' },
}
export const noSuchAction: RefusalSpec = {
  code: 'no-such-action',
  status: 404,
  text: { zh: '没有此操作', en: 'No such action' },
}
export const movedOn: RefusalSpec = {
  code: 'moved-on',
  status: 409,
  text: { zh: '事项已有新的办理记录', en: 'The matter has moved on' },
}
export const keyReused: RefusalSpec = {
  code: 'key-reused',
  status: 422,
  text: { zh: '请求编号已用于另一内容', en: 'The key was used for another command' },
}
export const classified: RefusalSpec = {
  code: 'classified-content',
  status: 422,
  text: { zh: '带有国家秘密标志，已拒收', en: 'Bears a classification mark; refused' },
}
export const yearMissing: RefusalSpec = {
  code: 'calendar-year-missing',
  status: 409,
  text: { zh: '缺少该年工作日数据', en: 'The calendar has no data for that year' },
}
export const nobodyInPost: RefusalSpec = {
  code: 'nobody-in-post',
  status: 409,
  text: { zh: '没有在岗人员可承接', en: 'Nobody is in post to take it' },
}

const said = (code: string, status: number, zh: string, en: string): RefusalSpec => ({ code, status, text: { zh, en } })

/** What a file may be refused for at the door; the sentence that comes says what to do. */
export const fileRefusals: readonly RefusalSpec[] = [
  said('no-file', 422, '没有收到文件', 'No file came'),
  said('file-too-large', 413, '文件过大', 'The file is too large'),
  said('file-type-not-accepted', 415, '不接收这类文件', 'Such files are not taken'),
  said('file-name-not-of-content', 415, '扩展名与内容不符', 'The name says something else than the content'),
  said('file-with-macros', 415, '文件含有宏', 'The file contains macros'),
  said('file-unsafe', 422, '文件不安全', 'The file is unsafe'),
  said('file-encrypted', 422, '文件设有密码', 'The file is protected by a password'),
  said('file-damaged', 422, '文件已损坏', 'The file is damaged'),
  said('file-too-much-to-read', 422, '文件过于复杂', 'The file is too complex'),
]

/** What the deeds and conditions of a procedure can answer; `test/procedures.test.ts` finds one that is missing here. */
export const deedRefusals: readonly RefusalSpec[] = [
  said('not-at-this-step', 409, '当前环节不能这样办', 'Not done at this step'),
  said('not-yours', 403, '不由您办理', 'Not yours to do'),
  said('happened-in-the-future', 422, '办理时间不能晚于现在', 'It cannot have happened in the future'),
  said('door-not-for-this-kind', 422, '不从此来源登记', 'Does not come by this door'),
  said('received-in-the-future', 422, '收到日期不能晚于登记之日', 'Received in the future'),
  said('raiser-not-for-this-kind', 422, '不受理此类提出人', 'Not raised by such a party'),
  said('no-such-parent', 422, '所属事项不存在', 'No such matter to stand under'),
  said('parent-closed', 409, '所属事项已办结', 'The matter above is closed'),
  said('open-beneath', 409, '其下还有未办结的', 'Matters under it are open'),
  said('raiser-not-of-the-role', 422, '提出人不任该职', 'The raiser does not hold that office'),
  said('not-for-this-one', 409, '不用于此类事项', 'Not for this one'),
  said('who-should-needed', 422, '退回要说清应由谁办', 'A return says who should lead'),
  said('suggest-another-unit', 422, '不能填本单位', 'Not your own unit'),
  said('lead-decided', 409, '主办单位已经裁定', 'Who leads has been decided'),
  said('lead-not-decided', 409, '主办单位没有经过裁定', 'Nobody has decided who leads'),
  said('decided-for-good', 409, '已经复议过一次', 'Decided a second time'),
  said('words-unconfirmed', 409, '批示还未经领导本人确认', 'The words are not confirmed yet'),
  said('words-confirmed', 409, '批示已经确认，不再更正', 'The words are confirmed'),
  said('nothing-corrected', 422, '没有更正任何内容', 'Nothing was corrected'),
  said('unit-not-active', 422, '单位已停用', 'The unit is not active'),
  said('unit-without-people', 422, '单位没有在岗人员', 'The unit has nobody in post'),
  said('person-not-in-unit', 422, '人员不在该单位任职', 'The person is not in that unit'),
  said('person-not-in-post', 422, '人员不在岗', 'The person is not in post'),
  said('person-not-of-the-role', 422, '人员不任该职', 'The person does not hold that office'),
  said('lead-cannot-support', 422, '主办单位不能同时协办', 'The lead cannot support itself'),
  said('asked-already', 422, '已送会签', 'Asked already'),
  said('no-support-here', 422, '没有协办环节', 'No supporting units here'),
  said('due-in-the-past', 422, '要求办结日期不能早于今天', 'The due day lies in the past'),
  said('task-not-open', 409, '待办已不存在', 'The task is no longer open'),
  said('same-owner', 422, '已是承办人', 'Owns it already'),
  said('extension-pending', 409, '延期申请待审批', 'An extension is being decided'),
  said('extension-used', 409, '延期次数已用完', 'Extensions are used up'),
  said('extension-too-long', 422, '延期超过规定', 'Longer than the rule allows'),
  said('dissent-needs-words', 422, '有不同意见须写明', 'Dissent is put in words'),
  said('no-extension-asked', 409, '没有待审批的延期', 'No extension was asked for'),
  said('evidence-needed', 422, '答复须附依据或证据', 'An answer needs evidence'),
  said('no-draft', 409, '没有报审的答复稿', 'There is no draft'),
  said('no-answer', 409, '还没有答复', 'There is no answer'),
  said('no-such-raiser', 422, '没有这位提出人', 'No such raiser'),
  said('proof-needed', 422, '送达须写明凭据', 'A delivery needs proof'),
  said('no-receipt-code', 422, '提出人没有查询码', 'The raiser has no receipt code'),
  said('not-answered', 409, '还有提出人未收到答复', 'A raiser has no answer yet'),
  said('not-yet-answered', 409, '答复送达后才能评价', 'Not answered yet'),
  said('already-rated', 409, '已评价过', 'Rated already'),
  said('support-outstanding', 409, '协办意见未收齐', 'A supporting opinion is outstanding'),
  said('already-informed', 409, '已告知过', 'Already informed'),
  said('supplement-asked-already', 409, '补正已一次性告知', 'Told once what is missing'),
  said('no-text', 409, '还没有文稿', 'There is no text'),
  said('text-unchanged', 422, '文稿没有修改', 'The text is unchanged'),
  said('signed-in-another-version', 409, '现稿与签发稿不同', 'Differs from what was signed'),
  said('nobody-to-hand-to', 422, '没有分送对象', 'Nobody to hand a copy to'),
  said('copy-still-out', 422, '已有一份未签收', 'Holds a copy already'),
  said('no-copy-out', 409, '没有待签收的份', 'No copy is out'),
  said('which-copy', 422, '请选择哪一份', 'Which copy'),
  said('signed-by-needed', 422, '请填写签收人', 'Who signed for it'),
  said('not-your-copy', 403, '不是发给您的一份', 'Not your copy'),
  said('not-your-task', 403, '不是您的待办', 'Not your task'),
  said('nothing-handed-out', 409, '还没有分送', 'Nothing was handed out'),
  said('numbered-already', 409, '已编文号', 'Bears a number already'),
  said('no-number-taken', 422, '不能在此编号', 'Takes no number here'),
  said('bears-a-number', 409, '已编文号，须先作废', 'Bears a number'),
  said('no-number', 409, '还没有编号', 'Bears no number'),
  said('series-not-open', 422, '机关代字尚未启用', 'The series has not been opened'),
  said('not-a-document-series', 422, '不能作机关代字', 'Not a series of documents'),
  said('number-not-reserved', 422, '不是预留号', 'Not a reserved number'),
  said('too-late', 409, '已超过期限', 'Too late'),
  said('not-contacted', 409, '还没有沟通记录', 'Nobody has been in touch'),
  said('handled-again', 409, '重新办理须提高一级审批', 'Handled again: decided higher up'),
  said('first-round', 409, '首次办理', 'Handled for the first time'),
  said('nothing-promised', 409, '没有承诺事项', 'Nothing was promised'),
  said('promise-open', 409, '承诺尚未兑现', 'A promise is open'),
  said('reopened-already', 409, '重新办理的次数已用完', 'Handled again already'),
  said('raiser-not-answered', 422, '提出人还没有收到答复', 'The raiser has not had the answer'),
  said('taken-elsewhere', 422, '须在专门页面办理', 'Done on a page of its own'),
]
