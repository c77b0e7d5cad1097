import { useText } from '#web/texts/use-text.ts'
import { PageHead } from '#web/ui/page-head.tsx'
import { FailedJobs } from './failed-jobs.tsx'
import { runningTexts } from './running-texts.ts'
import { Webhooks } from './webhooks.tsx'

/** What the system administrator looks at: who outside is told, and what could not be done in the background. */
export default function RunningPage() {
  const t = useText(runningTexts)
  return (
    <>
      <PageHead title={t.title} />
      <FailedJobs />
      <Webhooks />
    </>
  )
}
