import type { Database } from '#kernel/db/open.ts'
import type { FileStore } from '#kernel/file/store.ts'
import type { KeyPair } from '#kernel/ledger/signing-key.ts'
import type { ModuleCheck } from '#kernel/ledger/verify/module-check.ts'
import type { Facts } from '#kernel/matter/facts.ts'
import type { LiveNotices } from '#kernel/notice/live.ts'
import type { SettingSpec } from '#kernel/people/setting.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'

/** All that a running process has; handed to routes, jobs and commands. Nothing is global. */
export interface Kernel {
  readonly db: Database
  readonly files: FileStore
  /** By kind: the version in force; by `kind@version`: the one that a matter was opened under. */
  readonly procedures: ReadonlyMap<string, Procedure>
  /** All that an office may set for itself. */
  readonly settingSpecs: readonly SettingSpec[]
  /** What modules keep beside the ledger, to be proved from it. */
  readonly checks: readonly ModuleCheck[]
  readonly key: KeyPair
  readonly live: LiveNotices
  /** The directory, calendar and settings as of now, kept in memory and refreshed when their revision moves. */
  facts(): Promise<Facts>
  /** The same, looked at now: for who signs in a moment after their post was given. */
  freshFacts(): Promise<Facts>
  /** The one clock of the process; tests pass their own. */
  now(): Date
}
