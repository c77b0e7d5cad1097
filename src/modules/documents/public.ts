/** What other modules may use of documents: the structure of a document's text, the typesetter, and how a document begins. */
export type { OfficialDocument } from './format/document/official-document.ts'
export { readOfficialDocument } from './format/document/read-official-document.ts'
export { repeatedPassages } from './format/lint/wording/repeated-passages.ts'
export { type Line, linesOf } from './format/parsing/lines.ts'
export { type ParsedDocument, parseDocument } from './format/parsing/parse-document.ts'
export { typesetter } from './format/typesetter.ts'
export { beginWithText } from './outgoing/commands.ts'
export { body as blocksOfLines } from './outgoing/starters/skeleton.ts'
