import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { type Registered, RegistrationDone } from '#modules/desk/web/registration/registration-done.tsx'
import { useKinds } from '#modules/desk/web/use-kinds.ts'
import { useText } from '#web/texts/use-text.ts'
import { DropArea } from '#web/ui/drop-area.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { type Reading, readDocument } from './client.ts'
import { IncomingForm } from './incoming-form.tsx'
import { incomingTexts } from './incoming-texts.ts'
import './incoming.css'

/** Forty before ten o'clock: drop, look, Enter; the next. */
export default function IncomingPage() {
  const t = useText(incomingTexts)
  const kind = useKinds().of('incoming-document')
  const read = useMutation({ mutationFn: readDocument })
  const [plain, setPlain] = useState(false)
  const [done, setDone] = useState<Registered>()
  const next = () => {
    setDone(undefined)
    setPlain(false)
    read.reset()
  }
  if (done) return <RegistrationDone registered={done} onNext={next} />
  const reading: Reading | undefined = read.data
  const open = kind && (reading !== undefined || plain)
  return (
    <>
      <PageHead title={t.title} note={t.note}>
        {open && <Button onClick={next}>{t.another}</Button>}
      </PageHead>
      {!open && (
        <>
          <DropArea
            label={t.choose}
            hint={t.drop}
            accept=".pdf,.ofd,.docx,.doc,.txt"
            onFile={file => read.mutate(file)}
          />
          {read.isPending && <p role="status">{t.reading(read.variables.name)}</p>}
          {read.error && <RefusalNotice error={read.error} about={read.variables?.name} />}
          <Button type="link" onClick={() => setPlain(true)}>
            {t.withoutFile}
          </Button>
        </>
      )}
      {open && kind && (
        <IncomingForm key={reading?.file.sha256 ?? 'plain'} kind={kind} reading={reading} onDone={setDone} />
      )}
    </>
  )
}
