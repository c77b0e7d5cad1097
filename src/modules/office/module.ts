import { defineModule } from '#kernel/define-module.ts'
import { auditRoutes } from './audit/routes.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { contract } from './contract.ts'
import { peopleRoutes } from './people/routes.ts'
import { procedureRoutes } from './procedures/routes.ts'
import { runningRoutes } from './running/routes.ts'
import { settingRoutes } from './settings/routes.ts'

/** 机关管理: people, units and posts, absences, settings, running, the calendar, the procedures, the audit trail. */
export const office = defineModule({
  name: 'office',
  contract,
  routes: {
    ...peopleRoutes,
    ...settingRoutes,
    ...runningRoutes,
    ...calendarRoutes,
    ...procedureRoutes,
    ...auditRoutes,
  },
})
