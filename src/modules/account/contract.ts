import { z } from 'zod'
import {
  accountLocked,
  addressLocked,
  alreadyEnrolled,
  codeNeeded,
  linkDead,
  noOutsideSignIn,
  noSuchSession,
  outsideUnknown,
  passwordElsewhere,
  passwordExpired,
  weakPassword,
  wrongCode,
  wrongPassword,
  wrongSignIn,
} from '#kernel/account/refusals.ts'
import { defineContract } from '#kernel/http/endpoint.ts'
import { id } from '#kernel/http/shapes.ts'
import { roles } from '#kernel/procedure/procedure.ts'

const language = z.enum(['zh', 'en'])
const password = z.string().min(1).max(200)
const token = z.string().min(20).max(100)
const slow = { max: 20, perSeconds: 60 }

const session = z.object({
  person: z.object({ id, name: z.string() }),
  roles: z.array(z.object({ role: z.enum(roles), unitId: id })),
  standsInFor: z.array(id),
  language: language.nullable().describe('As the person chose it; null where the browser decides'),
})

export const contract = defineContract({
  'GET /api/sign-in': {
    summary: { zh: '可用的登录方式', en: 'The ways to sign in' },
    access: 'public',
    replies: z.object({
      directory: z.boolean().describe('Passwords of the office’s LDAP directory are taken'),
      identityProvider: z
        .string()
        .nullable()
        .describe('Name of the OpenID provider, which `/api/sign-in/outside` leads to'),
    }),
  },
  'GET /api/sign-in/outside': {
    summary: { zh: '转到统一身份认证', en: 'Go to the identity provider' },
    access: 'public',
    replies: 'redirect',
    refusals: [noOutsideSignIn],
    rateLimit: slow,
  },
  'GET /api/sign-in/outside/return': {
    summary: { zh: '自统一身份认证返回', en: 'Come back from the identity provider' },
    access: 'public',
    query: z.looseObject({ code: z.string().max(4000).optional(), state: z.string().max(500).optional() }),
    replies: 'redirect',
    refusals: [noOutsideSignIn, outsideUnknown],
    rateLimit: slow,
  },
  'POST /api/session': {
    summary: { zh: '登录', en: 'Sign in' },
    access: 'public',
    body: z.object({
      login: z.string().min(1).max(100),
      password,
      code: z
        .string()
        .max(20)
        .optional()
        .describe('Of the authenticator, or a recovery code, where the account asks for it'),
    }),
    replies: session,
    refusals: [wrongSignIn, codeNeeded, accountLocked, addressLocked, passwordExpired],
    // At nine o'clock a whole office signs in from one address; wrong tries are counted apart.
    rateLimit: { max: 300, perSeconds: 60 },
  },
  'GET /api/session': {
    summary: { zh: '当前登录人', en: 'Who is signed in' },
    access: 'person',
    replies: session,
  },
  'DELETE /api/session': {
    summary: { zh: '退出登录', en: 'Sign out' },
    access: 'public',
    replies: 'nothing',
  },
  'GET /api/account': {
    summary: { zh: '我的账号', en: 'My account' },
    access: 'person',
    replies: z.object({
      login: z.string(),
      secondFactor: z.boolean(),
      recoveryCodesLeft: z.number(),
      /** Null where somebody else keeps it: a directory or an identity provider. */
      passwordSetAt: z.string().nullable(),
      language: language.nullable(),
      noticesByMail: z.boolean(),
      email: z.string().nullable(),
    }),
  },
  'PATCH /api/account': {
    summary: { zh: '修改语言与提醒方式', en: 'Change language and how notices come' },
    access: 'person',
    body: z.object({ language: language.nullable().optional(), noticesByMail: z.boolean().optional() }),
    replies: 'nothing',
  },
  'PUT /api/account/password': {
    summary: { zh: '修改密码', en: 'Change the password' },
    access: 'person',
    body: z.object({ current: password, chosen: password }),
    replies: 'nothing',
    refusals: [wrongPassword, weakPassword, passwordElsewhere],
    rateLimit: slow,
  },
  'POST /api/account/second-factor': {
    summary: { zh: '开始启用动态验证码', en: 'Begin to enrol an authenticator' },
    access: 'person',
    replies: z.object({
      secret: z.string(),
      address: z.string().describe('otpauth: address for the QR code'),
    }),
    refusals: [alreadyEnrolled],
  },
  'POST /api/account/second-factor/confirmation': {
    summary: { zh: '确认启用动态验证码', en: 'Confirm the authenticator' },
    access: 'person',
    body: z.object({ code: z.string().max(20) }),
    replies: z.object({ recoveryCodes: z.array(z.string()) }),
    refusals: [wrongCode, alreadyEnrolled],
    rateLimit: slow,
  },
  'POST /api/account/second-factor/removal': {
    summary: { zh: '停用动态验证码', en: 'Turn the authenticator off' },
    access: 'person',
    body: z.object({ password }),
    replies: 'nothing',
    refusals: [wrongPassword],
    rateLimit: slow,
  },
  'GET /api/account/sessions': {
    summary: { zh: '我登录着的设备', en: 'Where I am signed in' },
    access: 'person',
    replies: z.object({
      sessions: z.array(
        z.object({ id, createdAt: z.string(), lastSeenAt: z.string(), device: z.string(), current: z.boolean() }),
      ),
    }),
  },
  'DELETE /api/account/sessions/:id': {
    summary: { zh: '退出某台设备', en: 'Sign out elsewhere' },
    access: 'person',
    params: z.object({ id }),
    replies: 'nothing',
    refusals: [noSuchSession],
  },
  'POST /api/set-up/owner': {
    summary: { zh: '设置链接属于谁', en: 'Whose set-up link it is' },
    access: 'public',
    body: z.object({ token }),
    replies: z.object({ login: z.string(), name: z.string() }),
    refusals: [linkDead],
    rateLimit: slow,
  },
  'POST /api/set-up': {
    summary: { zh: '凭设置链接设定密码', en: 'Choose a password by a set-up link' },
    access: 'public',
    body: z.object({ token, password }),
    replies: 'nothing',
    refusals: [linkDead, weakPassword],
    rateLimit: slow,
  },
})

export type AccountContract = typeof contract
