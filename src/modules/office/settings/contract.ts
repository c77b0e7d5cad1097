import { z } from 'zod'
import { defineContract } from '#kernel/http/endpoint.ts'
import { bilingual, field } from '#kernel/http/shapes.ts'

export const noSuchSetting = {
  code: 'no-such-setting',
  status: 404,
  text: { zh: '没有此设定。', en: 'There is no such setting.' },
} as const
export const notYourSetting = {
  code: 'not-your-setting',
  status: 403,
  text: {
    zh: '登录与密码的设定归安全管理员，其余归系统管理员。',
    en: 'Settings of sign-in belong to the security administrator, all others to the system administrator.',
  },
} as const

const office = z.object({ name: z.string(), shortName: z.string(), fondsCode: z.string(), demo: z.boolean() })
const name = z.string().trim().min(1).max(100)

export const settingContract = defineContract({
  'GET /api/office': {
    summary: { zh: '本机关', en: 'The office' },
    access: 'person',
    replies: office,
  },
  'PUT /api/office': {
    summary: { zh: '修改机关名称与全宗号', en: 'Change the office’s name and fonds code' },
    access: ['system-admin'],
    body: z.object({ name, shortName: name, fondsCode: z.string().trim().max(50) }),
    replies: 'nothing',
  },
  'GET /api/office/settings': {
    summary: { zh: '本机关设定', en: 'What the office sets for itself' },
    access: ['system-admin', 'security-admin', 'director'],
    replies: z.object({
      settings: z.array(
        z.object({
          key: z.string(),
          group: bilingual,
          field,
          value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
          /** Null while the default holds. */
          changedAt: z.string().nullable(),
          maySet: z.boolean(),
        }),
      ),
    }),
  },
  'PUT /api/office/settings/:key': {
    summary: { zh: '修改设定（空值恢复默认）', en: 'Change a setting; null brings the default back' },
    access: ['system-admin', 'security-admin'],
    params: z.object({ key: z.string().max(100) }),
    body: z.object({ value: z.union([z.string().max(500), z.number(), z.boolean()]).nullable() }),
    replies: 'nothing',
    refusals: [noSuchSetting, notYourSetting],
  },
})
