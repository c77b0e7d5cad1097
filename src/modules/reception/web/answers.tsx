import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useText } from '#web/texts/use-text.ts'
import { fileSize } from '#web/ui/file-size.ts'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { saveAs } from '#web/ui/save-as.ts'
import { DayText } from '#web/ui/when.tsx'
import { client, type Looked } from './client.ts'
import { followTexts } from './texts.ts'

/** The newest first: an answer after the matter was opened again is the one that counts. */
export function Answers({ code, answers }: { readonly code: string; readonly answers: Looked['answers'] }) {
  const t = useText(followTexts)
  return (
    <section className="panel" aria-labelledby="answer">
      <h2 id="answer">{t.answer}</h2>
      {answers.length === 0 && <p>{t.noAnswer}</p>}
      {answers.toReversed().map(answer => (
        <article key={answer.seq} className="window-answer">
          <h3>
            <DayText day={answer.on} />
          </h3>
          <p className="window-answer-text">{answer.text}</p>
          <AnswerFiles code={code} files={answer.files} />
        </article>
      ))}
    </section>
  )
}

type File = Looked['answers'][number]['files'][number]

function AnswerFiles({ code, files }: { readonly code: string; readonly files: readonly File[] }) {
  const t = useText(followTexts)
  const download = useMutation({
    mutationFn: async ({ sha256, name }: File) =>
      saveAs(await client('POST /api/public/files', { body: { code, sha256 } }), name),
  })
  return (
    <>
      <div className="row">
        {files.map(file => (
          <Button key={file.sha256} aria-label={t.download(file.name)} onClick={() => download.mutate(file)}>
            {file.name} ({fileSize(file.size)})
          </Button>
        ))}
      </div>
      {download.error && <RefusalNotice error={download.error} />}
    </>
  )
}
