import type { ReactNode } from 'react'
import './notice.css'

/** A sentence that stands out. `live` is read out when it appears: for what an act has led to. */
export function Notice(props: {
  readonly tone: 'good' | 'bad' | 'info' | 'warn'
  readonly live?: boolean
  readonly children: ReactNode
}) {
  return (
    <div className={`notice notice-${props.tone}`} role={props.live ? 'status' : undefined}>
      {props.children}
    </div>
  )
}
