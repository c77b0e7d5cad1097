import type { SettingSpec } from '#kernel/people/setting.ts'
import type { Text } from '#kernel/refusal.ts'
import { ladder, type Told } from './ladder.ts'

const who: Readonly<Record<Told, Text>> = {
  owner: { zh: '承办人', en: 'the owner' },
  'unit-head': { zh: '科室负责人', en: 'the head of the unit' },
  director: { zh: '办公室主任', en: 'the office director' },
  leader: { zh: '领导', en: 'the leaders' },
}

/** When each rung of the ladder (催办) rings: an office sets it. */
export const ladderSettings: readonly SettingSpec[] = ladder.flatMap(rung => {
  if (!('setting' in rung)) return []
  const told = rung.tell.map(one => who[one])
  const title = {
    zh: `超期几个工作日后提醒${told.map(one => one.zh).join('、')}`,
    en: `Working days late until ${told.map(one => one.en).join(' and ')} are told`,
  }
  const field = { type: 'number', title, required: true, min: 0, max: 60, default: rung.default } as const
  return [{ key: rung.setting, group: { zh: '催办', en: 'Reminders' }, field }]
})
