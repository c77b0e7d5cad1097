import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Arithmetic } from '#web/ui/arithmetic.tsx'
import { Due } from '#web/ui/when.tsx'
import { matterTexts } from './matter-texts.ts'
import type { Clock, Matter } from './use-matter.ts'

/** Every limit that runs or ran on the matter, those that run first; its count unfolds. */
export function Clocks({ matter }: { readonly matter: Matter }) {
  const t = useText(matterTexts)
  const order = { running: 0, paused: 1, ended: 2 }
  const clocks = matter.clocks
    .filter(clock => concerns(matter, clock))
    .sort((a, b) => order[a.status] - order[b.status] || (a.dueOn < b.dueOn ? -1 : 1))
  return (
    <section className="panel" aria-labelledby="clocks">
      <h2 id="clocks">{t.clocks}</h2>
      <ul className="clocks">
        {clocks.map(clock => (
          <li key={clock.limit}>
            <ClockLine clock={clock} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A limit inside the office counts only where somebody owes something by it: no supporting unit, no clock for one. */
function concerns(matter: Matter, clock: Clock): boolean {
  return !clock.internal || matter.entries.some(entry => entry.opens.some(task => task.limit === clock.limit))
}

function ClockLine({ clock }: { readonly clock: Clock }) {
  const t = useText(matterTexts)
  const say = useSay()
  const ended = clock.status === 'ended'
  return (
    <details>
      <summary>
        <strong>{say(clock.title)}</strong>{' '}
        <span className={clock.late && ended ? 'clock-late' : 'quiet'}>
          {ended && clock.late ? t.endedLate : t[clock.status]}
          {clock.internal && ` · ${t.internal}`}
        </span>
        <br />
        <Due dueOn={clock.dueOn} lamp={clock.lamp} ended={ended} />
      </summary>
      <Arithmetic steps={clock.arithmetic} />
    </details>
  )
}
