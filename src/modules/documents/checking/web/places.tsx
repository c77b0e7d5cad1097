import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { checkTexts } from './check-texts.ts'
import type { Departure } from './client.ts'

/** More than these are folded away. */
const shown = 3

/** Where a departure stands: the first places at once, the others on demand. */
export function Places({ of: { places, count } }: { readonly of: Departure }) {
  const t = useText(checkTexts)
  const inWords = usePlaceInWords()
  const first = places.slice(0, shown)
  const rest = places.slice(shown)
  return (
    <span>
      {first.map((place, at) => (
        <div key={keyOf(place, at)}>{inWords(place)}</div>
      ))}
      {rest.length > 0 && (
        <details>
          <summary>{t.more(count)}</summary>
          {rest.map((place, at) => (
            <div key={keyOf(place, at)}>{inWords(place)}</div>
          ))}
        </details>
      )}
    </span>
  )
}

type Place = Departure['places'][number]

/** A paragraph may depart twice in the same way: a run here and a run there. */
const keyOf = (place: Place, at: number) => `${'paragraph' in place ? place.paragraph : ''}-${at}`

function usePlaceInWords(): (place: Place) => string {
  const t = useText(checkTexts)
  const say = useSay()
  return place => {
    if ('document' in place) return t.whole
    if ('section' in place) return t.section(place.section)
    const { paragraph, name, beginning } = place
    return t.paragraph(paragraph, say(name)) + (beginning === '' ? '' : t.quoted(beginning))
  }
}
