import type { Text } from '#kernel/refusal.ts'

/** What the audit trail records, in words. An act that this version does not know is shown by its key. */
const words: Readonly<Record<string, Text>> = {
  'show-raiser': { zh: '查看提出人身份', en: 'Saw who the raiser is' },
  'sign-in': { zh: '登录', en: 'Signed in' },
  'sign-in-failed': { zh: '登录失败', en: 'Failed to sign in' },
  'sign-out': { zh: '退出登录', en: 'Signed out' },
  'second-factor-on': { zh: '启用两步验证', en: 'Second factor switched on' },
  'second-factor-off': { zh: '停用两步验证', en: 'Second factor switched off' },
  'session-revoked': { zh: '结束一处登录', en: 'Ended a session' },
  'password-changed': { zh: '修改密码', en: 'Changed the password' },
  'password-set-by-link': { zh: '用链接设置密码', en: 'Set a password by link' },
  'person-deactivated': { zh: '停用人员', en: 'Deactivated a person' },
  'webhook-added': { zh: '增加推送', en: 'Added a webhook' },
  'webhook-changed': { zh: '修改推送', en: 'Changed a webhook' },
  'webhook-secret-renewed': { zh: '更换推送密钥', en: 'Renewed a webhook’s secret' },
}

export function actWords(act: string): Text {
  return words[act] ?? { zh: act, en: act }
}
