import { Link } from '@tanstack/react-router'
import { useText } from '#web/texts/use-text.ts'
import { Lamp } from '#web/ui/lamp.tsx'
import { deskTexts } from './desk-texts.ts'

const lamps = ['red', 'yellow', 'green'] as const

/** How many tasks burn in each colour; each number is the way to those tasks. */
export function LampCounts(props: {
  readonly counts: Readonly<Record<(typeof lamps)[number], number>>
  readonly chosen: string | undefined
}) {
  const t = useText(deskTexts)
  const { counts, chosen } = props
  const current = (lamp: string | undefined) => (lamp === chosen ? { 'aria-current': 'page' as const } : {})
  return (
    <nav aria-label={t.counts} className="desk-counts">
      <Link to="/desk" search={{} as never} {...current(undefined)}>
        <strong>{counts.red + counts.yellow + counts.green}</strong> {t.all}
      </Link>
      {lamps.map(lamp => (
        <Link key={lamp} to="/desk" search={{ lamp } as never} {...current(lamp)}>
          <strong>{counts[lamp]}</strong> <Lamp value={lamp} label={t[lamp]} />
        </Link>
      ))}
    </nav>
  )
}
