import { join } from 'node:path'
import { defineModule } from '#kernel/define-module.ts'
import { contract } from './contract.ts'
import { jobs } from './jobs.ts'
import { routes } from './routes.ts'
import { supervisionItem } from './supervision-item.procedure.ts'

/** 督查。 */
export const supervision = defineModule({
  name: 'supervision',
  procedures: [supervisionItem],
  contract,
  routes,
  jobs,
  migrations: join(import.meta.dirname, 'migrations'),
})
