import type { SettingSpec } from '#kernel/people/setting.ts'
import type { Text } from '#kernel/refusal.ts'

const group: Text = { zh: '登录与密码', en: 'Sign-in and passwords' }

const figure = (key: string, title: Text, figures: { min: number; max: number; default: number }) =>
  ({
    key: `account.${key}`,
    group,
    field: { type: 'number', title, required: true, ...figures },
  }) as const satisfies SettingSpec

export const idleMinutes = figure(
  'idle-minutes',
  { zh: '多少分钟不操作自动退出', en: 'Minutes without use until a session ends' },
  { min: 5, max: 720, default: 30 },
)
export const sessionHours = figure(
  'session-hours',
  { zh: '一次登录最长小时数', en: 'Hours that a session lasts at most' },
  { min: 1, max: 168, default: 12 },
)
export const mostFailures = figure(
  'failures',
  { zh: '连续输错多少次锁定', en: 'Wrong tries until a login is locked' },
  { min: 3, max: 20, default: 5 },
)
/** Higher than for a login: a whole office may stand behind one address. */
export const mostFailuresByAddress = figure(
  'address-failures',
  { zh: '同一网络地址输错多少次锁定', en: 'Wrong tries until a network address is locked' },
  { min: 10, max: 1000, default: 50 },
)
export const lockMinutes = figure(
  'lock-minutes',
  { zh: '锁定多少分钟', en: 'Minutes that a lock lasts' },
  { min: 1, max: 1440, default: 15 },
)
export const passwordDays = figure(
  'password-days',
  { zh: '密码有效天数（0为不限）', en: 'Days that a password is good for; 0 is for ever' },
  { min: 0, max: 3650, default: 0 },
)

/** What the security administrator sets about signing in. */
export const accountSettings: readonly SettingSpec[] = [
  idleMinutes,
  sessionHours,
  mostFailures,
  mostFailuresByAddress,
  lockMinutes,
  passwordDays,
]

/** The office's figure, or the default until it has one. */
export function figureOf(settings: (key: string) => number | undefined, spec: ReturnType<typeof figure>): number {
  return settings(spec.key) ?? spec.field.default
}
