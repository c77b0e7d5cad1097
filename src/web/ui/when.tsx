import { type Day, dayOf, daysBetween, formatDay } from '#lib/day.ts'
import { useLanguage } from '../language.tsx'
import { uiTexts } from '../texts/ui.ts'
import { useText } from '../texts/use-text.ts'
import { Lamp, type LampColour } from './lamp.tsx'

/** A day as it is written in running text: 2026年5月20日, 20 May 2026. */
export function DayText({ day }: { readonly day: string }) {
  const { language } = useLanguage()
  return <time dateTime={day}>{formatDay(day as Day, language)}</time>
}

/** An instant, in Shanghai whatever the machine's zone: 2026-05-20 14:03. */
export function Moment({ at }: { readonly at: string }) {
  return <time dateTime={at}>{momentText(at)}</time>
}

/** `at` is an ISO instant. */
export function momentText(at: string): string {
  const shanghai = new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
  return `${shanghai.slice(0, 10)} ${shanghai.slice(11, 16)}`
}

/** A due day with its lamp and how far it is: 2026-05-20 · 还有 3 天. `ended` leaves the distance away. */
export function Due(props: { readonly dueOn: string; readonly lamp: LampColour | null; readonly ended?: boolean }) {
  const distance = useDistance(props.dueOn)
  return (
    <span className="due">
      <time dateTime={props.dueOn}>{props.dueOn}</time>
      {props.lamp && !props.ended && <Lamp value={props.lamp} label={distance} />}
    </span>
  )
}

function useDistance(dueOn: string): string {
  const t = useText(uiTexts)
  const days = daysBetween(dayOf(new Date()), dueOn as Day)
  if (days === 0) return t.dueToday
  return days > 0 ? t.dueIn(days) : t.lateBy(-days)
}
