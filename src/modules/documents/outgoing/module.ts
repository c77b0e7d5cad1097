import { defineModule } from '#kernel/define-module.ts'
import { outgoingDocument } from './outgoing-document.procedure.ts'

/** 发文。 */
export const outgoingDocuments = defineModule({ name: 'outgoing-documents', procedures: [outgoingDocument] })
