import { type DocumentKind, documentKinds } from '../document/kinds.ts'

/** 文种 by its word in a title. 令 is 命令; a 答复 is a 函. */
export const kindWords: Readonly<Record<string, DocumentKind>> = {
  ...Object.fromEntries(Object.entries(documentKinds).map(([kind, { zh }]) => [zh, kind])),
  令: 'order',
  答复: 'letter',
}

/** Texts that a document issues or has attached. */
export const textWords = [
  ...['方案', '办法', '条例', '规定', '规则', '细则', '规范', '规划', '计划', '要点', '制度', '章程', '名单', '目录'],
  ...['清单', '说明', '总结', '措施', '指南', '预案'],
] as const

/** A line by itself that ends in one of these is a title too, among attached texts; in the middle of a longer title it is not its end. */
export const attachedWords = ['标准', '情况', '要求', '程序', '守则', '表', '图', '题目', '条目', '坐标'] as const

/** What offices write besides, each with a title of its own. */
export const writtenWords = ['规程', '讲话', '汇报', '大纲', '建议', '提案', '简报'] as const
