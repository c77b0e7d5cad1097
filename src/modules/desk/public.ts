/** What other modules may use of the desk. */
export { keepUpload, receiveUpload, sendFile } from './files.ts'
