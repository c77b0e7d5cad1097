import { type ReactNode, useEffect } from 'react'
import { useOffice } from '../shell/use-office.ts'
import './page-head.css'

/** The heading of a page, its only h1, which is the browser's title too; what can be done with the whole page beside it. */
export function PageHead(props: {
  readonly title: string
  /** Under the heading: what it is, in a line. */
  readonly note?: ReactNode
  readonly children?: ReactNode
}) {
  const office = useOffice()?.name
  useEffect(() => {
    document.title = office ? `${props.title} – ${office}` : props.title
  }, [props.title, office])
  return (
    <div className="page-head">
      <div>
        <h1>{props.title}</h1>
        {props.note && <p className="page-head-note">{props.note}</p>}
      </div>
      {props.children && <div className="page-head-acts">{props.children}</div>}
    </div>
  )
}
