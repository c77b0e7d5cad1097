import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useText } from '#web/texts/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { saveAs } from '#web/ui/save-as.ts'
import { checkTexts } from './check-texts.ts'
import { type Check, checked, mended } from './client.ts'
import { Departures } from './departures.tsx'

/** What was found; and after mending, what the mended file still has. */
export function Outcome({ file, check }: { readonly file: File; readonly check: Check }) {
  const t = useText(checkTexts)
  const mend = useMutation({
    mutationFn: async () => {
      const better = await mended(file)
      saveAs(better, better.name)
      return { name: better.name, left: await checked(better) }
    },
  })
  if (mend.data)
    return (
      <section>
        <Notice tone="good" live>
          {t.mended(check.fixable, mend.data.name)}
        </Notice>
        <Departures heading={t.left} check={mend.data.left} />
      </section>
    )
  return (
    <section>
      {mend.error && <RefusalNotice error={mend.error} />}
      <Departures heading={t.found(file.name)} check={check}>
        {check.fixable > 0 && (
          <Button type="primary" aria-disabled={mend.isPending} onClick={() => mend.isPending || mend.mutate()}>
            {mend.isPending ? t.mending : t.mend(check.fixable)}
          </Button>
        )}
      </Departures>
    </section>
  )
}
