import type { Role } from '#kernel/procedure/procedure.ts'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import { useSay } from '#web/language.tsx'
import { roleWords } from '../words.ts'

interface PostData {
  readonly id: string
  readonly unitId: string
  readonly role: Role
  readonly title: string
}

export function PostNames({ posts }: { readonly posts: readonly PostData[] }) {
  const name = usePostName()
  return (
    <div>
      {posts.map(post => (
        <div key={post.id}>{name(post)}</div>
      ))}
    </div>
  )
}

/** 县教育局 股长 (科室负责人). */
export function usePostName(): (post: PostData) => string {
  const say = useSay()
  const { unitName } = useDirectory()
  return post => {
    const role = say(roleWords[post.role])
    return `${unitName(post.unitId)} ${post.title && post.title !== role ? `${post.title} (${role})` : role}`
  }
}
