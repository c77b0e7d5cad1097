import { defineModule } from '#kernel/define-module.ts'
import { contract } from './contract.ts'
import { jobs } from './jobs.ts'
import { checkItems } from './recount.ts'
import { routes } from './routes.ts'
import { supervisionPlan } from './supervision-plan.procedure.ts'

/** 督办计划。Its table is in the schema of supervision. */
export const supervisionPlans = defineModule({
  name: 'supervision-plans',
  procedures: [supervisionPlan],
  contract,
  routes,
  jobs,
  checks: [checkItems],
})
