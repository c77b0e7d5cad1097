import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useSay } from '#web/language.tsx'
import { useOffice } from '#web/shell/use-office.ts'
import { useText } from '#web/texts/use-text.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { QrCode } from '#web/ui/qr-code.tsx'
import { SheetHistory } from './sheet-history.tsx'
import { SheetTable } from './sheet-table.tsx'
import { sheetTexts } from './sheet-texts.ts'
import { type Matter, useMatter } from './use-matter.ts'
import './sheet.css'

/** 办理单: the matter on A4, as it stands, for the folder and for signatures by hand. */
export default function SheetPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  return <Loaded query={useMatter(id)}>{matter => <Sheet matter={matter} />}</Loaded>
}

function Sheet({ matter }: { readonly matter: Matter }) {
  const t = useText(sheetTexts)
  const say = useSay()
  const office = useOffice()?.name
  const address = `${window.location.origin}/matters/${matter.id}`
  return (
    <div className="sheet">
      <div className="sheet-head">
        <PageHead title={t.title(say(matter.procedure.title))} note={`${office ?? ''} ${matter.number}`}>
          <Button type="primary" onClick={() => window.print()}>
            {t.print}
          </Button>
          <Link to="/matters/$id" params={{ id: matter.id } as never}>
            {t.back}
          </Link>
        </PageHead>
        <figure>
          <QrCode text={address} label={t.scan} size={96} />
        </figure>
      </div>
      <SheetTable matter={matter} />
      <SheetHistory matter={matter} />
    </div>
  )
}
