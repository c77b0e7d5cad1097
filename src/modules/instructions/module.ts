import { defineModule } from '#kernel/define-module.ts'
import { contract } from './contract.ts'
import { leaderInstruction } from './leader-instruction.procedure.ts'
import { routes } from './routes.ts'

/** 领导批示。 */
export const instructions = defineModule({ name: 'instructions', procedures: [leaderInstruction], contract, routes })
