import { join } from 'node:path'
import { defineModule } from '#kernel/define-module.ts'
import { contract } from './contract.ts'
import { onSiteCheck } from './on-site-check.procedure.ts'
import { rectification } from './rectification.procedure.ts'
import { routes } from './routes.ts'

/** 专项督查 on site. */
export const onSiteChecks = defineModule({
  name: 'onsite',
  procedures: [onSiteCheck, rectification],
  contract,
  routes,
  migrations: join(import.meta.dirname, 'migrations'),
})
