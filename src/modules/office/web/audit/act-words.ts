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
  'person-added': { zh: '增加人员', en: 'Added a person' },
  'person-changed': { zh: '修改人员', en: 'Changed a person' },
  'person-taken-back': { zh: '恢复人员', en: 'Took a person back' },
  'post-given': { zh: '设岗', en: 'Gave a post' },
  'post-changed': { zh: '修改岗位', en: 'Changed a post' },
  'account-given': { zh: '开账号', en: 'Gave an account' },
  'account-unlocked': { zh: '解除登录锁定', en: 'Unlocked an account' },
  'set-up-link-made': { zh: '生成密码设置链接', en: 'Made a set-up link' },
  'sessions-ended': { zh: '退出其全部登录', en: 'Ended all sessions of a person' },
  'unit-added': { zh: '增设单位', en: 'Added a unit' },
  'unit-changed': { zh: '修改单位', en: 'Changed a unit' },
  'absence-recorded': { zh: '登记外出', en: 'Recorded an absence' },
  'absence-ended': { zh: '取消或提前结束外出', en: 'Ended an absence' },
  'setting-changed': { zh: '修改设定', en: 'Changed a setting' },
  'office-changed': { zh: '修改机关名称', en: 'Changed the office’s name' },
  'calendar-year-adopted': { zh: '采用放假通知', en: 'Adopted a holiday notice' },
  'office-day-set': { zh: '设本机关上班日或休息日', en: 'Set a day of the office’s own' },
  'office-day-removed': { zh: '取消本机关上班日或休息日', en: 'Removed a day of the office’s own' },
  'series-begun': { zh: '设定文号起始号', en: 'Set where a series of numbers begins' },
  'number-reserved': { zh: '预留文号', en: 'Reserved a document number' },
  'number-voided': { zh: '作废预留文号', en: 'Voided a reserved number' },
  'webhook-added': { zh: '增加推送', en: 'Added a webhook' },
  'webhook-changed': { zh: '修改推送', en: 'Changed a webhook' },
  'webhook-secret-renewed': { zh: '更换推送密钥', en: 'Renewed a webhook’s secret' },
}

export function actWords(act: string): Text {
  return words[act] ?? { zh: act, en: act }
}
