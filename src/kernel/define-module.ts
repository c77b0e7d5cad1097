import type { Contract } from '#kernel/http/endpoint.ts'
import type { Routes } from '#kernel/http/routes.ts'
import type { JobSpec } from '#kernel/job/job.ts'
import type { ModuleCheck } from '#kernel/ledger/verify/module-check.ts'
import type { SettingSpec } from '#kernel/people/setting.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'

/** The one socket: all that a module adds to the system. To remove a module, delete its folder and its line in the list. */
export interface Module {
  readonly name: string
  readonly procedures?: readonly Procedure[]
  readonly contract?: Contract
  readonly routes?: Routes
  readonly jobs?: readonly JobSpec[]
  readonly settings?: readonly SettingSpec[]
  /** Of what it keeps beside the ledger: part of `huiyin verify`. */
  readonly checks?: readonly ModuleCheck[]
  /** A folder of numbered SQL migrations for the module's own schema. */
  readonly migrations?: string
}

export function defineModule(module: Module): Module {
  return module
}
