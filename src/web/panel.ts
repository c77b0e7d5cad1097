import type { ComponentType } from 'react'

/** What a panel of the matter page is told. */
export interface PanelProps {
  readonly matterId: string
  /** The key of its procedure. */
  readonly kind: string
}

/** What a module adds to the matter page. Found where `src/modules/<name>/web/panels.ts` exports it in `panels`. */
export interface Panel {
  /**
   * Under a draft answer, for whoever reviews it; where somebody is about to consent to a version of a text; beside the heading, with what can be
   * done with the whole page; beside the actions; or above the form of one of them.
   */
  readonly place: 'review' | 'endorse' | 'head' | 'beside' | 'form'
  /** The kinds of matter that it is for; all where it says none. */
  readonly kinds?: readonly string[]
  /** Of a form: the actions that it is for. */
  readonly actions?: readonly string[]
  /** The component is the default export, in a chunk of its own. */
  load(): Promise<{ readonly default: ComponentType<PanelProps> }>
}

export function definePanels(...panels: readonly Panel[]): readonly Panel[] {
  return panels
}
