/** Posts of those who sign for an organ. */
export const posts = [
  ...['主席', '总理', '委员长', '省长', '市长', '县长', '区长', '州长', '盟长', '旗长', '镇长', '乡长', '部长', '局长'],
  ...['厅长', '主任', '院长', '会长', '署长', '行长', '秘书长'],
] as const

/** What any post may end in, for who searches widely. */
export const postEndings = ['长', '主任', '书记', '主席', '总理', '主持工作'] as const
