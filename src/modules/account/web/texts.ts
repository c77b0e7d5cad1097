import { defineTexts } from '#web/texts/define-texts.ts'

export const signInTexts = defineTexts({
  title: { zh: '登录', en: 'Sign in' },
  login: { zh: '登录名', en: 'Login' },
  password: { zh: '密码', en: 'Password' },
  submit: { zh: '登录', en: 'Sign in' },
  directory: {
    zh: '可使用单位统一账号的登录名和密码。',
    en: 'The login and password of your office’s directory work here.',
  },
  outside: (name: string) => ({ zh: `用“${name}”登录`, en: `Sign in with ${name}` }),
  code: { zh: '动态验证码', en: 'Code' },
  codeHint: {
    zh: '身份验证器显示的六位数字；手机不在身边时，输入一个恢复码。',
    en: 'The six digits that your authenticator shows, or a recovery code if the phone is not at hand.',
  },
  codeSubmit: { zh: '验证', en: 'Verify' },
  back: { zh: '换一个账号', en: 'Use another account' },
  missing: { zh: '请填写。', en: 'Fill this in.' },
  window: {
    zh: '群众提出和查询事项，请到公众窗口',
    en: 'To raise or look up a matter as a citizen, go to the public window',
  },
})

export const passwordTexts = defineTexts({
  setUp: { zh: '设定密码', en: 'Choose a password' },
  setUpFor: (name: string, login: string) => ({
    zh: `${name}，您的登录名是 ${login}。此链接只能用一次。`,
    en: `${name}, your login is ${login}. This link works once.`,
  }),
  noToken: {
    zh: '链接不完整，请向安全管理员索取新的链接。',
    en: 'The link is incomplete. Ask the security administrator for a new one.',
  },
  current: { zh: '当前密码', en: 'Current password' },
  chosen: { zh: '新密码', en: 'New password' },
  chosenHint: {
    zh: '至少 10 个字，不含登录名。一句只有您知道的话，比一串符号更好记也更安全。',
    en: 'At least 10 characters, without the login. A sentence that only you know is safer than symbols, and easier to remember.',
  },
  repeated: { zh: '再输入一次', en: 'The same again' },
  differ: { zh: '两次输入的密码不一样。', en: 'The two are not the same.' },
  tooShort: { zh: '密码至少 10 个字。', en: 'A password has at least 10 characters.' },
  submit: { zh: '设定密码', en: 'Set the password' },
  changed: { zh: '密码已修改。', en: 'The password has been changed.' },
  ready: { zh: '密码已设定，请登录。', en: 'The password is set. Please sign in.' },
  signIn: { zh: '去登录', en: 'Sign in' },
})

export const accountTexts = defineTexts({
  title: { zh: '我的账号', en: 'My account' },
  login: (login: string) => ({ zh: `登录名：${login}`, en: `Login: ${login}` }),
  password: { zh: '密码', en: 'Password' },
  passwordSet: (at: string) => ({ zh: `上次设定：${at}`, en: `Last set: ${at}` }),
  passwordElsewhere: {
    zh: '您的密码由单位统一账号管理，请到那里修改。',
    en: 'Your password is kept by your office’s directory. Change it there.',
  },
  change: { zh: '修改密码', en: 'Change the password' },
  second: { zh: '动态验证码', en: 'Authenticator' },
  secondOff: {
    zh: '未启用。启用后，登录时除密码外还要输入身份验证器上的验证码。',
    en: 'Off. With it, signing in asks for a code besides the password.',
  },
  secondOn: (left: number) => ({ zh: `已启用，还有 ${left} 个恢复码。`, en: `On. ${left} recovery codes are left.` }),
  enrol: { zh: '启用', en: 'Turn on' },
  scan: {
    zh: '用手机上的身份验证器应用扫描；不能扫描的，手工输入密钥：',
    en: 'Scan it with an authenticator app. If you cannot scan, type the key:',
  },
  qr: { zh: '身份验证器密钥的二维码', en: 'QR code of the authenticator’s key' },
  shown: { zh: '应用显示的六位数字', en: 'The six digits that the app shows' },
  confirm: { zh: '确认启用', en: 'Turn it on' },
  turnOff: { zh: '停用', en: 'Turn off' },
  turnOffWhy: { zh: '请输入密码确认。', en: 'Give your password to confirm.' },
  recovery: { zh: '恢复码', en: 'Recovery codes' },
  recoveryNote: {
    zh: '手机丢失时，每个恢复码可代替验证码用一次。请现在保存：只显示这一次。',
    en: 'If the phone is lost, each stands in for a code once. Keep them now: they are shown only this once.',
  },
  recoveryCopy: { zh: '复制恢复码', en: 'Copy the codes' },
  recoveryKept: { zh: '我已保存', en: 'I have kept them' },
  sessions: { zh: '已登录的设备', en: 'Where you are signed in' },
  thisOne: { zh: '（本机）', en: ' (this one)' },
  since: { zh: '登录时间', en: 'Signed in' },
  seen: { zh: '最近使用', en: 'Last used' },
  device: { zh: '设备', en: 'Device' },
  end: { zh: '操作', en: 'Action' },
  revoke: { zh: '退出', en: 'Sign out' },
  revokeOn: (device: string) => ({ zh: `退出“${device}”`, en: `Sign out ${device}` }),
  preferences: { zh: '语言与提醒', en: 'Language and notices' },
  language: { zh: '语言', en: 'Language' },
  byBrowser: { zh: '随浏览器', en: 'As the browser asks' },
  noticesByMail: (email: string) => ({ zh: `提醒同时发到 ${email}`, en: `Send notices to ${email} as well` }),
  noEmail: {
    zh: '未登记电子邮箱，提醒只在系统内显示。请联系安全管理员登记。',
    en: 'No e-mail address is known, so notices show only in here. The security administrator can add one.',
  },
  absence: { zh: '外出与代理', en: 'Absence and substitute' },
  absenceNote: {
    zh: '外出期间，您的待办由代理人办理，并注明“代”。',
    en: 'While you are away your substitute does what you owe, and the record says that it was for you.',
  },
  absenceLink: { zh: '登记外出、指定代理人', en: 'Record an absence and name a substitute' },
})
