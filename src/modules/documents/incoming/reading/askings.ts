import type { Text } from '#lib/text.ts'
import type { Sureness } from './incoming-reading.ts'

interface Asking {
  readonly words: RegExp
  readonly sure: Sureness
  readonly because: Text
}

/** 请 as a request: not 请示, 申请, 邀请. */
const please = '(?<![申邀聘提报宴约])请(?![示假求柬愿客教功])'
/** To the end of the sentence at most. */
const on = (most: number) => `[^。；]{0,${most}}?`
/** 报市政府办公室, 报我局; not 日报, 通报, 填报, 报名, 报销. */
const hand =
  '(?<![日晚汇通简申公海情填电警预举虚谎瞒漏迟])报(?:送|至|备|我|国|中央|省|市|州|县|区|乡|镇|上级|本|[\\u4e00-\\u9fff]{1,14}(?:委|局|厅|部|办|室|备案))'
const send = `(?:${hand}|上报(?!的)|函告|函复|函送|复函|回复|反馈(?!机制)|送达|送至|送我|(?:发送?|传真|寄|交)至)`
/** 6月9日前, 下午5时前, 五日内; not 提前, 目前. */
const deadline = '(?:(?:[日号时点分午班末底周旬\\d]|[）)])(?:之|以)?前|(?:[日天月周])(?:之|以)?内|截止|[日时点分]止)'

/** Words by which a document asks whoever gets it for an answer; a sentence is known by the first that it holds. */
export const askings: readonly Asking[] = [
  {
    words: new RegExp(
      `(?:妥否|当否|可否|是否妥当|特此请示|以上请示)${on(12)}请|${please}${on(6)}(?:批示|批复|审批|审示|批准|核准|审定|指示)(?:$|[。；])`,
    ),
    sure: 'certain',
    because: { zh: '请求批示、批准', en: 'it asks for instructions or approval' },
  },
  {
    words: new RegExp(
      `(?:${please}|盼|望|希)${on(30)}(?:函复|复函|函告|赐复|见复|惠复|予以?答复|予以?回复|(?:尽快|及时|书面)(?:答复|回复|反馈))|^盼复|，盼复`,
    ),
    sure: 'certain',
    because: { zh: '请求函复、答复', en: 'it asks for a letter in answer' },
  },
  {
    words: new RegExp(`${please}${on(40)}(?:提出|反馈|出具|返回)${on(16)}(?:意见|建议)`),
    sure: 'certain',
    because: { zh: '征求意见', en: 'it asks for an opinion' },
  },
  {
    words: new RegExp(`${deadline}${on(90)}${send}|${send}${on(40)}${deadline}`),
    sure: 'likely',
    because: { zh: '限期报送、反馈', en: 'it sets a day by which to report' },
  },
  {
    words: new RegExp(`${please}${on(60)}(?:${send}|填报|提供${on(20)}(?:材料|情况|数据|名单|信息))`),
    sure: 'likely',
    because: { zh: '要求报送、反馈', en: 'it asks for a report or for feedback' },
  },
]

/** Titles that ask by themselves. */
export const askingTitles: readonly (readonly [title: RegExp, because: Text])[] = [
  [/征求.*意见/, { zh: '标题为征求意见', en: 'its title asks for opinions' }],
  [
    /(?:召开|举办|举行|参加).*(?:会议?|培训班?|活动|讲座|论坛)的?(?:预备?|补充|紧急)?(?:通知|函)$|会议通知$/,
    { zh: '会议、活动通知，须安排参加', en: 'it calls to a meeting' },
  ],
  [
    /(?:报送|上报|填报|申报|推荐|征集|开展.{0,16}(?:自查|排查|检查|调查|调研|统计)).*的(?:紧急|补充)?(?:通知|函)$/,
    { zh: '标题要求报送', en: 'its title asks for something to be sent' },
  ],
]
