/** What other modules may use of the desk. */

export { receiveUpload, sendFile } from './files.ts'
export { mattersFound } from './list-queries.ts'
