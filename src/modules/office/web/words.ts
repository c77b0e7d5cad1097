import type { DayKind } from '#kernel/calendar/working-calendar.ts'
import type { By, OwedBy, Role } from '#kernel/procedure/procedure.ts'
import type { Text } from '#kernel/refusal.ts'

/** What a post lets its holder be. */
export const roleWords: Readonly<Record<Role, Text>> = {
  registrar: { zh: '登记员', en: 'Registrar' },
  handler: { zh: '经办人', en: 'Handler' },
  'section-head': { zh: '科室负责人', en: 'Section head' },
  director: { zh: '办公室主任', en: 'Office director' },
  leader: { zh: '领导', en: 'Leader' },
  liaison: { zh: '单位联络员', en: 'Unit liaison' },
  'system-admin': { zh: '系统管理员', en: 'System administrator' },
  'security-admin': { zh: '安全管理员', en: 'Security administrator' },
  'audit-admin': { zh: '审计管理员', en: 'Audit administrator' },
}

/** Who may act on a matter. */
export const byWords: Readonly<Record<By, Text>> = {
  registrar: { zh: '登记员', en: 'registrar' },
  director: { zh: '办公室主任', en: 'office director' },
  leader: { zh: '领导', en: 'leader' },
  'task-owner': { zh: '承办人', en: 'owner of the task' },
  'lead-head': { zh: '主办单位负责人', en: 'head of the lead unit' },
  'task-unit-head': { zh: '承办单位负责人', en: 'head of the owner’s unit' },
  'lead-member': { zh: '主办单位人员', en: 'members of the lead unit' },
  'addressed-leader': { zh: '批示领导', en: 'the leader who instructed' },
  party: { zh: '参与人员', en: 'whoever takes part' },
  raiser: { zh: '提出人', en: 'raiser' },
  staff: { zh: '在岗人员', en: 'anybody in post' },
  system: { zh: '系统', en: 'the system' },
}

/** Why a day is worked or not. */
export const whyWords: Readonly<Record<DayKind['why'], Text>> = {
  weekday: { zh: '工作日', en: 'Working day' },
  weekend: { zh: '周末', en: 'Weekend' },
  holiday: { zh: '放假', en: 'Holiday' },
  'make-up': { zh: '调休上班', en: 'Make-up working day' },
  'office-rest': { zh: '本机关休息日', en: 'The office rests' },
  'office-work': { zh: '本机关工作日', en: 'The office works' },
}

/** Whom a step's task falls to. */
export const owedByWords: Readonly<Record<OwedBy, Text>> = {
  registrar: { zh: '登记员', en: 'registrar' },
  director: { zh: '办公室主任', en: 'office director' },
  lead: { zh: '主办单位承办人', en: 'lead unit' },
  'lead-head': { zh: '主办单位负责人', en: 'head of the lead unit' },
  same: { zh: '原承办人', en: 'same person' },
  'addressed-leader': { zh: '批示领导', en: 'leader who instructed' },
  raiser: { zh: '提出人', en: 'raiser' },
  signer: { zh: '签发人', en: 'who is asked to sign' },
  'openness-lead': { zh: '政府信息公开工作机构负责人', en: 'head of information disclosure' },
}
