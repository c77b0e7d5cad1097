import { Button } from 'antd'
import { useState } from 'react'
import { dayOf } from '#lib/day.ts'
import { useText } from '#web/texts/use-text.ts'
import { office } from '../client.ts'
import { FormDialog } from '../form-dialog.tsx'
import { peopleTexts } from './people-texts.ts'
import type { Person } from './person-page.tsx'
import { postDefaults, postFields } from './post-fields.ts'
import { usePostName } from './post-names.tsx'
import { personChanges } from './use-person-commands.ts'

/** Posts give their roles from one day to another; they end, and stay on record. */
export function PostsPanel({ person }: { readonly person: Person }) {
  const t = useText(peopleTexts)
  const name = usePostName()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Person['posts'][number]>()
  return (
    <section className="panel" aria-labelledby="posts">
      <h2 id="posts">{t.posts}</h2>
      {person.posts.length === 0 && <p className="quiet">{t.noPosts}</p>}
      <ul className="posts">
        {person.posts.map(post => (
          <li key={post.id}>
            <span>{name(post)}</span>
            <span className="quiet">
              {t.from} {post.fromOn} {post.untilOn && `${t.until} ${post.untilOn}`}
            </span>
            {!post.untilOn && (
              <Button size="small" aria-label={t.endPostOf(name(post))} onClick={() => setEnding(post)}>
                {t.endPost}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {person.active && <Button onClick={() => setAdding(true)}>{t.addPost}</Button>}
      {adding && (
        <FormDialog
          title={t.addPost}
          name={`post:${person.id}`}
          fields={postFields}
          initial={postDefaults()}
          changes={personChanges}
          onSubmit={values =>
            office('POST /api/office/people/:id/posts', { params: { id: person.id }, body: values as never })
          }
          onClose={() => setAdding(false)}
        />
      )}
      {ending && (
        <FormDialog
          title={t.endPostOf(name(ending))}
          name={`post-end:${ending.id}`}
          fields={{ untilOn: { type: 'day', title: peopleTexts.until, required: true } }}
          initial={{ untilOn: dayOf(new Date()) }}
          changes={personChanges}
          onSubmit={values =>
            office('PATCH /api/office/posts/:id', { params: { id: ending.id }, body: values as never })
          }
          onClose={() => setEnding(undefined)}
        />
      )}
    </section>
  )
}
