/** What other modules may use of documents: the structure of a document's text. */
export type { OfficialDocument } from './format/document/official-document.ts'
export { repeatedPassages } from './format/lint/wording/repeated-passages.ts'
export { type Line, linesOf } from './format/parsing/lines.ts'
export { type ParsedDocument, parseDocument } from './format/parsing/parse-document.ts'
