import { join } from 'node:path'
import { defineModule } from '#kernel/define-module.ts'
import { contract } from './contract.ts'
import { incomingDocument } from './incoming-document.procedure.ts'
import { routes } from './routes.ts'

/** 收文。 */
export const incomingDocuments = defineModule({
  name: 'incoming',
  procedures: [incomingDocument],
  contract,
  routes,
  migrations: join(import.meta.dirname, 'migrations'),
})
