import type { RefusalSpec } from '#kernel/http/endpoint.ts'

const said = (code: string, status: number, zh: string, en: string): RefusalSpec => ({ code, status, text: { zh, en } })

/** Wrong login, wrong password and wrong code get one answer, after the same work. */
export const wrongSignIn = said(
  'wrong-sign-in',
  401,
  '登录名、密码或验证码不正确。',
  'Login, password or code is not right.',
)
export const codeNeeded = said('code-needed', 401, '请输入动态验证码。', 'Enter the code of your authenticator.')
export const accountLocked = said(
  'account-locked',
  423,
  '连续输错次数过多，该登录名已暂时锁定，请稍后再试或联系安全管理员。',
  'Too many wrong tries: this login is locked for a while. Try later or ask the security administrator.',
)
export const addressLocked = said(
  'address-locked',
  429,
  '本机所在网络地址登录失败次数过多，请稍后再试。',
  'Too many failed sign-ins from your network address. Try again later.',
)
export const passwordExpired = said(
  'password-expired',
  403,
  '密码已过期，请向安全管理员索取重设链接。',
  'The password has expired. Ask the security administrator for a link to set a new one.',
)
export const wrongPassword = said('wrong-password', 422, '当前密码不正确。', 'The current password is not right.')
export const passwordElsewhere = said(
  'password-elsewhere',
  409,
  '您的密码由统一身份认证或目录服务管理，请到那里修改。',
  'Your password is kept by the identity provider or directory. Change it there.',
)
export const weakPassword = said(
  'weak-password',
  422,
  '密码至少10个字，不含登录名，也不能是常见密码。',
  'A password has at least 10 characters, does not hold the login and is not a common one.',
)
export const alreadyEnrolled = said(
  'already-enrolled',
  409,
  '已启用动态验证码，请先停用。',
  'An authenticator is in use already. Turn it off first.',
)
export const wrongCode = said(
  'wrong-code',
  422,
  '验证码不正确，请核对手机时间后重试。',
  'The code is not right. Check the time on the phone and try again.',
)
export const linkDead = said(
  'link-dead',
  404,
  '链接已使用或已过期，请向安全管理员索取新的。',
  'The link has been used or has expired. Ask the security administrator for a new one.',
)
export const noSuchSession = said('no-such-session', 404, '没有此登录，或已退出。', 'No such session, or it has ended.')
export const noSuchAccount = said('no-such-account', 404, '该人员没有账号。', 'That person has no account.')
export const loginForm = said(
  'login-form',
  422,
  '登录名为2至50位小写字母、数字、点、横线或下划线。',
  'A login is 2 to 50 lower-case letters, digits, dots, dashes or underscores.',
)
export const loginTaken = said(
  'login-taken',
  409,
  '该登录名已被使用，请换一个。',
  'That login is taken. Choose another.',
)
export const hasAccount = said('has-account', 409, '该人员已有账号。', 'That person has an account already.')
export const noOutsideSignIn = said(
  'no-outside-sign-in',
  404,
  '本机关没有启用统一身份认证登录。',
  'This office has no identity provider to sign in with.',
)
export const outsideUnknown = said(
  'outside-unknown',
  403,
  '统一身份认证没有通过，或该身份在本系统没有账号，请联系安全管理员。',
  'The identity provider did not vouch for you, or nobody here has that identity. Ask the security administrator.',
)
