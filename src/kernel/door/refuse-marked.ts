import { type Refusal, refusal, type Text } from '#kernel/refusal.ts'
import type { Mark } from './marks.ts'

/** What is said to whoever brought the text or file; `where` names the place (a field, a page) without quoting it. */
export function refuseMarked(mark: Mark, where?: Text): Refusal {
  const place = where ?? { zh: '内容', en: 'The content' }
  return refusal(
    'classified-content',
    422,
    {
      zh: `${place.zh}带有国家秘密标志“${mark.found}”，已拒收，本系统未作留存。本系统不是涉密信息系统，不得用来存储、处理、传输国家秘密（《保守国家秘密法》第三十一条，《保守国家秘密法实施条例》第四十一条）。请通过机要渠道办理，立即告知本单位保密工作机构，并按其要求处理所用设备上的原件；如该件已经解密，请先按规定变更或者去除标志；不属于国家秘密的，不得作出国家秘密标志（同法第二十二条）。`,
      en: `${place.en} bears the classification mark “${mark.found}” and was refused; nothing of it was kept. This is not a system for state secrets, and none may be stored, handled or sent with it (Law on Guarding State Secrets, art. 31; its Implementing Regulations, art. 41). Use the confidential channel (机要渠道), tell your secrecy office at once and follow its instructions for the copy on this device. If it has been declassified, have the mark changed or removed first; what is no state secret must not bear the mark (art. 22).`,
    },
    { mark: mark.found, level: mark.level },
  )
}
