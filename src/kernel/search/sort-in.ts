import { sql } from 'kysely'
import { z } from 'zod'
import { defineJob } from '#kernel/job/define-job.ts'

/**
 * Sorts what has gathered beside the indexes of words into them. PostgreSQL does so itself only when 4 MB are full, some 700
 * registrations, and until then every search looks through them: 13 ms at the most.
 */
export const sortInJob = defineJob({
  name: 'sort-in-words',
  cron: '* * * * *',
  payload: z.unknown(),
  async run(kernel) {
    await sql`select gin_clean_pending_list('kernel.search_grams'), gin_clean_pending_list('kernel.likeness_bands')`.execute(
      kernel.db.kysely,
    )
  },
})
