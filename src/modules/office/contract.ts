import { defineContract } from '#kernel/http/endpoint.ts'
import { auditContract } from './audit/contract.ts'
import { calendarContract } from './calendar/contract.ts'
import { peopleContract } from './people/contract.ts'
import { procedureContract } from './procedures/contract.ts'
import { runningContract } from './running/contract.ts'
import { settingContract } from './settings/contract.ts'

/** The office itself: who works here, what it has set, its calendar, its procedures, its audit trail. */
export const contract = defineContract({
  ...peopleContract,
  ...settingContract,
  ...runningContract,
  ...calendarContract,
  ...procedureContract,
  ...auditContract,
})

export type OfficeContract = typeof contract
