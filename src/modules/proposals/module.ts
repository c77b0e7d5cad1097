import { defineModule } from '#kernel/define-module.ts'
import { proposal } from './proposal.procedure.ts'

/** 人大建议、政协提案。 */
export const proposals = defineModule({ name: 'proposals', procedures: [proposal] })
