import { defineTexts } from '#web/texts/define-texts.ts'

export const settingsTexts = defineTexts({
  title: { zh: '设定', en: 'Settings' },
  office: { zh: '本机关', en: 'The office' },
  name: { zh: '机关名称', en: 'Name' },
  shortName: { zh: '简称', en: 'Short name' },
  fondsCode: { zh: '全宗号', en: 'Fonds code' },
  change: { zh: '修改', en: 'Change' },
  changeOf: (what: string) => ({ zh: `修改“${what}”`, en: `Change: ${what}` }),
  byDefault: { zh: '默认', en: 'default' },
  changed: (at: string) => ({ zh: `${at} 修改`, en: `changed ${at}` }),
  restore: { zh: '恢复默认', en: 'Bring the default back' },
  restoreOf: (what: string) => ({ zh: `恢复“${what}”的默认值`, en: `Bring back the default of: ${what}` }),
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  notSet: { zh: '未设', en: 'not set' },
})
