import type { Approval, MatterState } from './state.ts'

/** The last consent that was given by this action, to whichever version. */
export function lastApproval(state: MatterState, action: string): Approval | undefined {
  return state.approvals.filter(approval => approval.action === action).at(-1)
}

/** The substance of the version that was last approved by this action; undefined where none was. */
export function approvedSubstance(state: MatterState, action: string): string | undefined {
  const approval = lastApproval(state, action)
  return approval && state.versions[approval.version - 1]?.substance
}
