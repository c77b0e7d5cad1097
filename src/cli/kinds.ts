import type { Procedure } from '#kernel/procedure/procedure.ts'
import { disclosureRequest } from '#modules/disclosure/disclosure-request.procedure.ts'
import { leaderInstruction } from '#modules/instructions/leader-instruction.procedure.ts'
import { proposal } from '#modules/proposals/proposal.procedure.ts'
import { citizenRequest } from '#modules/requests/citizen-request.procedure.ts'
import { departmentRequest } from '#modules/requests/department-request.procedure.ts'

/** The kinds of matter that the command line answers for. Nothing else of their modules is loaded. */
export const kinds: readonly Procedure[] = [
  citizenRequest,
  departmentRequest,
  leaderInstruction,
  disclosureRequest,
  proposal,
]
