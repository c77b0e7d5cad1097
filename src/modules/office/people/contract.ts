import { z } from 'zod'
import { hasAccount, loginForm, loginTaken, noSuchAccount } from '#kernel/account/refusals.ts'
import { defineContract } from '#kernel/http/endpoint.ts'
import { bilingual, dayText, id, page } from '#kernel/http/shapes.ts'
import { roles } from '#kernel/procedure/procedure.ts'
import {
  absenceBackwards,
  absencesOverlap,
  handOverFirst,
  noSuchAbsence,
  noSuchPerson,
  noSuchPost,
  noSuchUnit,
  notYourAbsence,
  postBackwards,
  standsInForAnother,
  substituteAway,
  threeAdministrators,
  unitAboveItself,
  unitHasPeople,
  unitNameTaken,
} from './refusals.ts'

const security = ['security-admin'] as const
const name = z.string().trim().min(1).max(100)
const contact = z.string().trim().max(200).nullable()
const login = z.string().trim().toLowerCase().min(2).max(50)
const byId = z.object({ id })

const unit = z.object({
  id,
  name: z.string(),
  shortName: z.string(),
  parentId: id.nullable(),
  sort: z.number(),
  active: z.boolean(),
})
const unitInput = z.object({
  name,
  shortName: name,
  parentId: id.nullable().default(null),
  sort: z.number().int().min(0).max(9999).default(0),
})

const post = z.object({
  id,
  unitId: id,
  role: z.enum(roles),
  title: z.string(),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
})
const postInput = z.object({
  unitId: id,
  role: z.enum(roles),
  title: z.string().trim().max(100).default(''),
  fromOn: dayText,
  untilOn: dayText.nullable().default(null),
})

const person = z.object({
  id,
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  active: z.boolean(),
  openTasks: z.number(),
  posts: z.array(post),
  account: z
    .object({
      login: z.string(),
      /** Whether a password was chosen; without one the set-up link has still to be used. */
      ready: z.boolean(),
      secondFactor: z.boolean(),
      lockedUntil: z.string().nullable(),
      lastSeenAt: z.string().nullable(),
    })
    .nullable(),
})

const setupLink = z.object({
  path: z.string().describe('To be put behind the address of this system and handed to the person; works once'),
  expiresAt: z.string(),
})

const absence = z.object({
  id,
  personId: id,
  substituteId: id,
  fromOn: z.string(),
  untilOn: z.string(),
  reason: z.string(),
})

export const peopleContract = defineContract({
  'GET /api/office/units': {
    summary: { zh: '单位', en: 'Units' },
    access: 'person',
    replies: z.object({ units: z.array(unit) }),
  },
  'POST /api/office/units': {
    summary: { zh: '增设单位', en: 'Add a unit' },
    access: ['security-admin', 'system-admin'],
    body: unitInput,
    replies: byId,
    refusals: [unitNameTaken, noSuchUnit],
  },
  'PATCH /api/office/units/:id': {
    summary: { zh: '修改或停用单位', en: 'Change a unit, or stop using it' },
    access: ['security-admin', 'system-admin'],
    params: byId,
    body: z.object({
      name: name.optional(),
      shortName: name.optional(),
      parentId: id.nullable().optional(),
      sort: z.number().int().min(0).max(9999).optional(),
      active: z.boolean().optional(),
    }),
    replies: 'nothing',
    refusals: [noSuchUnit, unitNameTaken, unitHasPeople, unitAboveItself],
  },
  'GET /api/office/people': {
    summary: { zh: '人员、岗位与账号', en: 'People, their posts and accounts' },
    access: security,
    query: z.object({
      q: z.string().trim().max(50).optional().describe('Part of a name or login'),
      unit: id.optional(),
      active: z.enum(['yes', 'no']).optional(),
      after: id.optional(),
      limit: page.limit,
    }),
    replies: z.object({ people: z.array(person), next: z.string().nullable() }),
  },
  'POST /api/office/people': {
    summary: { zh: '增加人员（可同时设岗、开账号）', en: 'Add a person, with a post and an account at once' },
    access: security,
    body: z.object({
      name,
      email: contact.default(null),
      phone: contact.default(null),
      posts: z.array(postInput).max(20).default([]),
      login: login.optional(),
    }),
    replies: z.object({ id, setupLink: setupLink.nullable() }),
    refusals: [noSuchUnit, postBackwards, threeAdministrators, loginForm, loginTaken],
  },
  'GET /api/office/people/:id': {
    summary: { zh: '一名人员', en: 'One person' },
    access: security,
    params: byId,
    replies: person,
    refusals: [noSuchPerson],
  },
  'PATCH /api/office/people/:id': {
    summary: { zh: '修改姓名与联系方式', en: 'Change a name or contact' },
    access: security,
    params: byId,
    body: z.object({ name: name.optional(), email: contact.optional(), phone: contact.optional() }),
    replies: 'nothing',
    refusals: [noSuchPerson],
  },
  'POST /api/office/people/:id/deactivation': {
    summary: { zh: '停用人员（须先移交全部待办）', en: 'Deactivate a person, once nothing is owed by them' },
    access: security,
    params: byId,
    replies: 'nothing',
    refusals: [noSuchPerson, handOverFirst],
  },
  'POST /api/office/people/:id/hand-over': {
    summary: { zh: '移交其全部待办', en: 'Hand over everything that a person owes' },
    access: 'person',
    params: byId,
    body: z.object({
      to: id,
      reason: z.string().trim().min(1).max(200),
      key: z
        .string()
        .min(8)
        .max(50)
        .describe('Chosen by the caller: sent again with the same key, it goes on where it stopped'),
    }),
    replies: z.object({
      handedOver: z.number(),
      left: z.number(),
      refused: z
        .array(
          z.object({
            number: z.string(),
            taskNo: z.number(),
            refusal: z.object({ code: z.string(), status: z.number(), text: bilingual, details: z.unknown() }),
          }),
        )
        .describe('What its own rule kept with the person, at most twenty'),
    }),
    refusals: [noSuchPerson],
  },
  'DELETE /api/office/people/:id/deactivation': {
    summary: { zh: '恢复人员', en: 'Take a person back' },
    access: security,
    params: byId,
    replies: 'nothing',
    refusals: [noSuchPerson],
  },
  'POST /api/office/people/:id/posts': {
    summary: { zh: '设岗', en: 'Give a post' },
    access: security,
    params: byId,
    body: postInput,
    replies: byId,
    refusals: [noSuchPerson, noSuchUnit, postBackwards, threeAdministrators],
  },
  'PATCH /api/office/posts/:id': {
    summary: { zh: '修改或结束岗位', en: 'Change a post, or end it' },
    access: security,
    params: byId,
    body: z.object({ title: z.string().trim().max(100).optional(), untilOn: dayText.nullable().optional() }),
    replies: 'nothing',
    refusals: [noSuchPost, postBackwards, threeAdministrators],
  },
  'POST /api/office/people/:id/account': {
    summary: { zh: '开账号', en: 'Give an account' },
    access: security,
    params: byId,
    body: z.object({ login }),
    replies: setupLink,
    refusals: [noSuchPerson, hasAccount, loginForm, loginTaken],
  },
  'POST /api/office/people/:id/set-up-link': {
    summary: { zh: '新的密码设置链接（原链接失效）', en: 'A new set-up link; older ones stop working' },
    access: security,
    params: byId,
    replies: setupLink,
    refusals: [noSuchAccount],
  },
  'DELETE /api/office/people/:id/lock': {
    summary: { zh: '解除登录锁定', en: 'Unlock an account' },
    access: security,
    params: byId,
    replies: 'nothing',
    refusals: [noSuchAccount],
  },
  'DELETE /api/office/people/:id/sessions': {
    summary: { zh: '退出其全部登录', en: 'End all sessions of a person' },
    access: security,
    params: byId,
    replies: 'nothing',
    refusals: [noSuchPerson],
  },
  'GET /api/office/absences': {
    summary: { zh: '外出与代理（今日及以后）', en: 'Absences and substitutes, from today on' },
    access: 'person',
    query: z.object({ person: id.optional() }),
    replies: z.object({ absences: z.array(absence) }),
  },
  'POST /api/office/absences': {
    summary: { zh: '登记外出及代理人', en: 'Record an absence and who stands in' },
    access: 'person',
    body: z.object({
      personId: id.optional().describe('Oneself unless told; another only by the office director'),
      substituteId: id,
      fromOn: dayText,
      untilOn: dayText,
      reason: z.string().trim().max(200).default(''),
    }),
    replies: byId,
    refusals: [noSuchPerson, notYourAbsence, absenceBackwards, absencesOverlap, substituteAway, standsInForAnother],
  },
  'DELETE /api/office/absences/:id': {
    summary: { zh: '取消外出，或提前结束', en: 'Cancel an absence; one that has begun ends with yesterday' },
    access: 'person',
    params: byId,
    replies: 'nothing',
    refusals: [noSuchAbsence, notYourAbsence],
  },
})
