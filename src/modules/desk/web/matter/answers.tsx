import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useSay } from '#web/language.tsx'
import { channelTexts, gradeTexts } from '#web/texts/form.ts'
import { useText } from '#web/texts/use-text.ts'
import { Moment } from '#web/ui/when.tsx'
import { DraftText } from './draft-answer.tsx'
import { matterTexts } from './matter-texts.ts'
import type { Matter } from './use-matter.ts'

/** The answers, the last first, each with how it reached whom. */
export function Answers({ matter }: { readonly matter: Matter }) {
  const t = useText(matterTexts)
  const { personName } = useDirectory()
  const several = matter.answers.length > 1
  return [...matter.answers].reverse().map((answer, index) => (
    <section key={answer.seq} className="panel" aria-labelledby={`answer-${answer.seq}`}>
      <h2 id={`answer-${answer.seq}`}>{several ? t.answerNo(matter.answers.length - index) : t.answer}</h2>
      <p className="quiet">
        <Moment at={answer.at} />
        {answer.approvedBy && ` · ${t.approvedBy(personName(answer.approvedBy))}`}
      </p>
      <DraftText matter={matter} draft={answer} />
      <Deliveries matter={matter} answerSeq={answer.seq} />
      <Ratings matter={matter} after={answer.seq} before={matter.answers[matter.answers.length - index]?.seq} />
    </section>
  ))
}

function Deliveries({ matter, answerSeq }: { readonly matter: Matter; readonly answerSeq: number }) {
  const t = useText(matterTexts)
  const say = useSay()
  return (
    <>
      <h3>{t.deliveries}</h3>
      <ul className="deliveries">
        {matter.raisers.map(raiser => {
          const made = matter.deliveries.filter(one => one.answerSeq === answerSeq && one.raiser === raiser.no)
          return (
            <li key={raiser.no}>
              {t.raiser(raiser.no)}:{' '}
              {made.length === 0
                ? t.notDelivered
                : made
                    .map(one =>
                      one.undeliverable
                        ? `${t.undeliverable}(${one.undeliverable})`
                        : `${channelWord(one.channel, say)} ${one.proof}`,
                    )
                    .join('; ')}
            </li>
          )
        })}
      </ul>
    </>
  )
}

export function channelWord(channel: string, say: ReturnType<typeof useSay>): string {
  const words = channelTexts[channel as keyof typeof channelTexts]
  return words ? say(words) : channel
}

function Ratings(props: { readonly matter: Matter; readonly after: number; readonly before: number | undefined }) {
  const t = useText(matterTexts)
  const say = useSay()
  const { matter, after, before = Number.POSITIVE_INFINITY } = props
  const those = matter.ratings.filter(one => one.seq > after && one.seq < before)
  if (those.length === 0) return null
  return (
    <>
      <h3>{t.rating}</h3>
      <ul className="deliveries">
        {those.map(rating => (
          <li key={rating.seq}>
            {t.raiser(rating.raiser)}: <strong>{say(gradeTexts[rating.grade as keyof typeof gradeTexts])}</strong>{' '}
            {rating.text}
          </li>
        ))}
      </ul>
    </>
  )
}
