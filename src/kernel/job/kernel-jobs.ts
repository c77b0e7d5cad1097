import { z } from 'zod'
import { makeCheckpoint } from '#kernel/ledger/checkpoint.ts'
import { nightlyRecomputeJob, recomputeJob } from '#kernel/matter/recompute.ts'
import { mailJob } from '#kernel/notice/mail.ts'
import { mailConfigOf } from '#kernel/notice/mail-config.ts'
import { ringJob } from '#kernel/notice/ring.ts'
import { webhookJob } from '#kernel/notice/webhook-job.ts'
import { sortInJob } from '#kernel/search/sort-in.ts'
import { defineJob } from './define-job.ts'
import type { JobSpec } from './job.ts'
import { sweepUploadsJob } from './sweep-uploads.ts'

/** The whole ledger fixed by a signed root every hour in which something was entered. */
const checkpointJob = defineJob({
  name: 'checkpoint',
  cron: '5 * * * *',
  payload: z.unknown(),
  async run(kernel) {
    await makeCheckpoint(kernel)
  },
})

/** What runs beside the requests whatever modules there are. Mail goes out as the process's environment says. */
export const kernelJobs: readonly JobSpec[] = [
  ringJob,
  recomputeJob,
  nightlyRecomputeJob,
  mailJob(mailConfigOf(process.env)),
  webhookJob,
  sweepUploadsJob,
  sortInJob,
  checkpointJob,
]
