import { defineTexts } from '#web/texts/define-texts.ts'

export const unitsTexts = defineTexts({
  title: { zh: '单位', en: 'Units' },
  add: { zh: '增设单位', en: 'Add a unit' },
  change: { zh: '修改', en: 'Change' },
  changeOf: (name: string) => ({ zh: `修改“${name}”`, en: `Change ${name}` }),
  name: { zh: '名称', en: 'Name' },
  shortName: { zh: '简称', en: 'Short name' },
  parent: { zh: '上级单位', en: 'Part of' },
  sort: { zh: '排列次序', en: 'Order' },
  active: { zh: '在用', en: 'In use' },
  inactive: { zh: '已停用', en: 'No longer used' },
})
