import { Link } from '@tanstack/react-router'
import type { ReplyOf } from '#kernel/http/client-types.ts'
import type { DeskContract } from '#modules/desk/contract.ts'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useKinds } from '#modules/desk/web/use-kinds.ts'
import { purposeWords } from '#modules/desk/web/words.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { Lamp } from '#web/ui/lamp.tsx'
import { Due } from '#web/ui/when.tsx'
import { deskTexts } from './desk-texts.ts'

type OwnTask = ReplyOf<DeskContract['GET /api/desk']>['tasks'][number]

/** The tasks under their lamps, late ones first; within a lamp as they come: soonest due first. */
export function TaskList({ tasks }: { readonly tasks: readonly OwnTask[] }) {
  const t = useText(deskTexts)
  return (['red', 'yellow', 'green'] as const).map(lamp => {
    const those = tasks.filter(task => task.lamp === lamp)
    if (those.length === 0) return null
    return (
      <section key={lamp} className="tasks" aria-labelledby={`tasks-${lamp}`}>
        <h2 id={`tasks-${lamp}`}>
          <Lamp value={lamp} label={t[lamp]} /> <span className="quiet">{t.tasks(those.length)}</span>
        </h2>
        <ul>
          {those.map(task => (
            <li key={`${task.matter.id}-${task.no}`}>
              <TaskLine task={task} />
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

function TaskLine({ task }: { readonly task: OwnTask }) {
  const t = useText(deskTexts)
  const say = useSay()
  const { personName } = useDirectory()
  const { kindTitle } = useKinds()
  const { matter } = task
  const purpose = say(purposeWords[task.purpose])
  return (
    <Link to="/matters/$id" params={{ id: matter.id } as never} className="task" data-walk>
      <span className="task-purpose">
        {purpose}
        {task.forId && <span className="task-for">{t.standsIn(personName(task.forId))}</span>}
      </span>
      <span className="task-what">
        <span className="task-title">{matter.title}</span>
        <span className="quiet">
          {matter.number} · {say(kindTitle(matter.kind))}
        </span>
      </span>
      <span className="task-due">
        <Due dueOn={task.dueOn} lamp={task.lamp} />
        {say(task.limitTitle) !== purpose && <span className="quiet">{say(task.limitTitle)}</span>}
      </span>
    </Link>
  )
}
