import { z } from 'zod'
import { defineJob } from '#kernel/job/define-job.ts'
import { openReports } from './open-reports.ts'

/** Before the day begins, so that a report that is owed is on the desk when it does. */
export const jobs = [
  defineJob({
    name: 'open-reports',
    cron: '40 6 * * *',
    payload: z.unknown(),
    async run(kernel) {
      await openReports(kernel, kernel.now())
    },
  }),
]
