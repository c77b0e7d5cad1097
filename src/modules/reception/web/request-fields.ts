import type { FormFields } from '#web/ui/form/form-field.ts'
import { raiseTexts as t } from './texts.ts'

/**
 * What is asked of a citizen: what it is, who they are, files. Of the kind's own fields only those without a default: what
 * has one (which track a petition takes) the office decides, and a citizen need not know.
 */
export function requestFields(ofKind: FormFields): FormFields {
  const asked = Object.entries(ofKind).filter(([, field]) => field.default === undefined)
  return {
    title: { type: 'short', title: t.title, required: true, max: 200 },
    content: { type: 'long', title: t.content, required: true, max: 20_000, hint: t.contentHint },
    ...Object.fromEntries(asked),
    raisers: { type: 'raisers', title: t.raisers, required: true, max: 20, hint: t.personalHint },
    files: { type: 'files', title: t.files, max: 10, hint: t.filesHint },
  }
}
