import { defineModule } from '#kernel/define-module.ts'
import { leaderInstruction } from './leader-instruction.procedure.ts'

/** 领导批示。 */
export const instructions = defineModule({ name: 'instructions', procedures: [leaderInstruction] })
