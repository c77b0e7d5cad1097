import type { RefusalSpec } from '#kernel/http/endpoint.ts'

export const webhookUrl = {
  code: 'webhook-url',
  status: 422,
  text: {
    zh: '地址须以 https:// 开头（本机可用 http://），且不含用户名和密码。',
    en: 'The address must begin with https:// (http:// for this machine alone) and hold no user name or password.',
  },
} as const satisfies RefusalSpec

export const noSuchWebhook = {
  code: 'no-such-webhook',
  status: 404,
  text: { zh: '没有此推送地址。', en: 'There is no such webhook.' },
} as const satisfies RefusalSpec
