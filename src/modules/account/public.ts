/** For whoever signs in by the typed client. */
export type { AccountContract } from './contract.ts'
