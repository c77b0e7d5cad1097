import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { DropArea } from '#web/ui/drop-area.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { type Imported, listingIn } from './client.ts'
import { ConfirmListing } from './confirm-listing.tsx'
import { ImportedListing } from './imported-listing.tsx'
import { proposalsTexts } from './proposals-texts.ts'
import './proposals.css'

/** The year's list: read, shown as it was understood, then registered and assigned. */
export default function ImportPage() {
  const t = useText(proposalsTexts)
  const [done, setDone] = useState<Imported>()
  const read = useMutation({ mutationFn: listingIn })
  const again = () => {
    setDone(undefined)
    read.reset()
  }
  return (
    <>
      <PageHead title={t.importTitle} note={t.importNote}>
        <Link className="proposals-links" to={'/proposals' as never}>
          {t.title}
        </Link>
        {(read.data || done) && <Button onClick={again}>{t.another}</Button>}
      </PageHead>
      {done && <ImportedListing imported={done} faults={read.data?.faults ?? []} />}
      {!done && !read.data && (
        <DropArea label={t.choose} hint={t.drop} accept=".xlsx" onFile={file => read.mutate(file)} />
      )}
      {read.isPending && <p role="status">{t.reading}</p>}
      {read.error && <RefusalNotice error={read.error} />}
      {!done && read.data && <ConfirmListing key={read.submittedAt} listing={read.data} onImported={setDone} />}
    </>
  )
}
