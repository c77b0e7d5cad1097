import { join } from 'node:path'
import { defineModule } from '#kernel/define-module.ts'
import { contract } from './contract.ts'
import { routes } from './routes.ts'
import { supervisionItem } from './supervision-item.procedure.ts'

/** 督查。 */
export const supervision = defineModule({
  name: 'supervision',
  procedures: [supervisionItem],
  contract,
  routes,
  migrations: join(import.meta.dirname, 'migrations'),
})
