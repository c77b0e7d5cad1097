import { join } from 'node:path'
import { defineModule } from '#kernel/define-module.ts'
import { contract } from './contract.ts'
import { proposal } from './proposal.procedure.ts'
import { routes } from './routes.ts'

/** 人大建议、政协提案。 */
export const proposals = defineModule({
  name: 'proposals',
  procedures: [proposal],
  contract,
  routes,
  migrations: join(import.meta.dirname, 'migrations'),
})
