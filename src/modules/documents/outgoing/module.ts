import { defineModule } from '#kernel/define-module.ts'
import { contract } from './contract.ts'
import { outgoingDocument } from './outgoing-document.procedure.ts'
import { routes } from './routes.ts'

/** 发文。 */
export const outgoingDocuments = defineModule({
  name: 'outgoing',
  procedures: [outgoingDocument],
  contract,
  routes,
})
