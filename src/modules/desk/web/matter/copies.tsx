import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useText } from '#web/texts/use-text.ts'
import { type Column, DataList } from '#web/ui/list/data-list.tsx'
import { Moment } from '#web/ui/when.tsx'
import { matterTexts } from './matter-texts.ts'
import type { Matter } from './use-matter.ts'

type Copy = Matter['copies'][number]

/** Where every copy is: who holds it since when, who has said that they had it, what was called back. */
export function Copies({ matter }: { readonly matter: Matter }) {
  const t = useText(matterTexts)
  const columns = useColumns()
  if (matter.copies.length === 0) return null
  const back = matter.copies.filter(copy => copy.back).length
  return (
    <section className="panel" aria-labelledby="copies">
      <h2 id="copies">{t.copies}</h2>
      <p role="status">{t.copiesBack(back, matter.copies.length)}</p>
      <DataList caption={t.copies} columns={columns} rows={matter.copies} rowKey={copy => String(copy.no)} />
    </section>
  )
}

/** Who holds it: a unit, a person, an organ outside. */
export function useHolder(): (copy: Pick<Copy, 'unitId' | 'personId' | 'name'>) => string {
  const { unitName, personName } = useDirectory()
  return ({ name, unitId, personId }) =>
    name ?? [unitName(unitId ?? null), personName(personId ?? null)].filter(Boolean).join(' ')
}

function useColumns(): readonly Column<Copy>[] {
  const t = useText(matterTexts)
  const holder = useHolder()
  return [
    { key: 'no', title: t.copyNo, cell: copy => <span className="number">{copy.no}</span> },
    { key: 'holder', title: t.holder, plain: true, cell: copy => holder(copy) },
    { key: 'handed', title: t.handedAt, cell: copy => <Moment at={copy.handedAt} /> },
    { key: 'back', title: t.copyState, cell: copy => <CopyState copy={copy} /> },
  ]
}

function CopyState({ copy }: { readonly copy: Copy }) {
  const t = useText(matterTexts)
  if (copy.withdrawnAt)
    return (
      <span className="quiet">
        {t.withdrawn} <Moment at={copy.withdrawnAt} />
      </span>
    )
  if (!copy.back) return <strong className="copy-out">{t.copyOut}</strong>
  return (
    <span>
      {t.copyBack(copy.back.signedBy)} <Moment at={copy.back.at} />
      {copy.back.text && <div className="quiet">{copy.back.text}</div>}
    </span>
  )
}
