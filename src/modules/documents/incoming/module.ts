import { defineModule } from '#kernel/define-module.ts'
import { incomingDocument } from './incoming-document.procedure.ts'

/** 收文。 */
export const incomingDocuments = defineModule({ name: 'incoming-documents', procedures: [incomingDocument] })
