import type { Module } from '#kernel/define-module.ts'
import { account } from '#modules/account/module.ts'
import { desk } from '#modules/desk/module.ts'
import { disclosure } from '#modules/disclosure/module.ts'
import { checking } from '#modules/documents/checking/module.ts'
import { incomingDocuments } from '#modules/documents/incoming/module.ts'
import { outgoingDocuments } from '#modules/documents/outgoing/module.ts'
import { instructions } from '#modules/instructions/module.ts'
import { office } from '#modules/office/module.ts'
import { proposals } from '#modules/proposals/module.ts'
import { reception } from '#modules/reception/module.ts'
import { requests } from '#modules/requests/module.ts'
import { supervision } from '#modules/supervision/module.ts'
import { onSiteChecks } from '#modules/supervision/onsite/module.ts'
import { supervisionPlans } from '#modules/supervision/plans/module.ts'

/** What this system consists of. To remove a module, delete its line and its folder. */
export const modules: readonly Module[] = [
  account,
  office,
  desk,
  checking,
  reception,
  requests,
  instructions,
  disclosure,
  proposals,
  incomingDocuments,
  outgoingDocuments,
  supervision,
  supervisionPlans,
  onSiteChecks,
]
