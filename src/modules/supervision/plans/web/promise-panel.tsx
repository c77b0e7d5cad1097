import { useMatter } from '#modules/desk/web/matter/use-matter.ts'
import type { PanelProps } from '#web/panel.ts'
import { Promised, Reports } from './reports.tsx'
import './plans.css'

/** Above the form of a report: what the last one promised, and those before, in front of whoever writes the next. */
export default function PromisePanel({ matterId }: PanelProps) {
  const matter = useMatter(matterId).data
  if (!matter) return null
  return (
    <div className="promise">
      <Promised matter={matter} />
      <Reports matter={matter} />
    </div>
  )
}
