import type { Endpoint, RefusalSpec } from './endpoint.ts'
import { classified } from './refusals.ts'

export const signInNeeded = {
  code: 'sign-in-needed',
  status: 401,
  text: { zh: '请先登录。', en: 'Please sign in.' },
} as const satisfies RefusalSpec
export const notPermitted = {
  code: 'not-permitted',
  status: 403,
  text: { zh: '您的岗位不能使用此功能。', en: 'Your posts do not give you this.' },
} as const satisfies RefusalSpec
export const fromElsewhere = {
  code: 'from-elsewhere',
  status: 403,
  text: { zh: '请求不是从本系统页面发出的，已拒绝。', en: 'The request did not come from a page of this system.' },
} as const satisfies RefusalSpec
export const invalidInput = {
  code: 'invalid-input',
  status: 422,
  text: { zh: '有内容填写不符合要求。', en: 'Something was not filled in as asked.' },
} as const satisfies RefusalSpec
export const tooOften = {
  code: 'too-often',
  status: 429,
  text: { zh: '操作过于频繁，请稍后再试。', en: 'Too many requests. Try again a little later.' },
} as const satisfies RefusalSpec
export const tooLarge = {
  code: 'too-large',
  status: 413,
  text: { zh: '提交的内容过大。', en: 'What was sent is too large.' },
} as const satisfies RefusalSpec
export const internalError = {
  code: 'internal-error',
  status: 500,
  text: {
    zh: '系统出错，未作任何更改。请稍后再试，或将编号告诉管理员。',
    en: 'Something went wrong and nothing was changed. Try again later, or give the reference to your administrator.',
  },
} as const satisfies RefusalSpec

const unsafe = (key: string) => !key.startsWith('GET ')

/** Every refusal that an endpoint can give: those it names and those that follow from what it is. */
export function refusalsOf(key: string, endpoint: Endpoint): readonly RefusalSpec[] {
  const { access, params, query, body, rateLimit } = endpoint
  const bySignIn: readonly RefusalSpec[] =
    access === 'public' ? [] : access === 'person' ? [signInNeeded] : [signInNeeded, notPermitted]
  return [
    ...bySignIn,
    ...(unsafe(key) ? [fromElsewhere, tooLarge] : []),
    // Whatever comes with a body can come in no form at all.
    ...(params || query || body || unsafe(key) ? [invalidInput] : []),
    ...(body ? [classified] : []),
    ...(rateLimit || access === 'public' ? [tooOften] : []),
    ...(endpoint.refusals ?? []),
    internalError,
  ]
}
