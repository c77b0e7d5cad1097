import { useReply } from '#web/ask.ts'
import { useText } from '#web/texts/use-text.ts'
import { DataList } from '#web/ui/list/data-list.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { momentText } from '#web/ui/when.tsx'
import { office } from '../client.ts'
import { runningTexts } from './running-texts.ts'

export function FailedJobs() {
  const t = useText(runningTexts)
  const found = useReply(office, 'GET /api/office/failed-jobs', {})
  return (
    <section className="panel" aria-labelledby="failed-jobs">
      <h2 id="failed-jobs">{t.jobs}</h2>
      <Loaded query={found}>
        {({ jobs }) => (
          <DataList
            caption={t.jobs}
            empty={t.noJobs}
            rows={jobs}
            rowKey={job => String(job.id)}
            columns={[
              { key: 'name', title: t.job, plain: true, cell: job => <code>{job.name}</code> },
              { key: 'at', title: t.at, cell: job => momentText(job.failedAt) },
              { key: 'tries', title: t.tried, cell: job => `${job.attempts}/${job.maxAttempts}` },
              { key: 'why', title: t.said, cell: job => job.error },
              { key: 'next', title: t.next, cell: job => (job.nextAt ? momentText(job.nextAt) : t.givenUp) },
            ]}
          />
        )}
      </Loaded>
    </section>
  )
}
