import type { ReactNode } from 'react'
import './timeline.css'

export interface TimelineItem {
  readonly key: string | number
  readonly when: ReactNode
  readonly title: ReactNode
  readonly body?: ReactNode
  readonly tone?: 'good' | 'bad' | 'quiet'
}

/** What happened, one after the other. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map(item => (
        <li key={item.key} className={item.tone ? `timeline-${item.tone}` : undefined}>
          <div className="timeline-head">
            <span className="timeline-title">{item.title}</span>
            <span className="quiet number">{item.when}</span>
          </div>
          {item.body && <div className="timeline-body">{item.body}</div>}
        </li>
      ))}
    </ol>
  )
}
