import { classify } from './elements/classify.ts'
import { type Finding, findingOf } from './finding.ts'
import { textOf } from './package/document-text.ts'
import { makeDocument } from './package/new-part.ts'
import { openWordPackage, type WordPackage, writeWordPackage } from './package/word-package.ts'
import { readDocument } from './reading/read-document.ts'
import { blankLineFaults } from './rules/blank-lines.ts'
import { characterFaults } from './rules/characters.ts'
import { endingFaults } from './rules/endings.ts'
import type { Check, Fault } from './rules/fault.ts'
import { formFaults } from './rules/forms.ts'
import { headFaults } from './rules/head.ts'
import { imprintFaults } from './rules/imprint.ts'
import { layoutFaults } from './rules/layout.ts'
import { pageFaults } from './rules/page.ts'
import { pageNumberFaults } from './rules/page-numbers.ts'
import { pitchFaults } from './rules/pitch.ts'
import { punctuationFaults } from './rules/punctuation.ts'
import { structureFaults } from './rules/structure.ts'
import { wordingFaults } from './rules/wording.ts'

const checks: readonly Check[] = [
  pageFaults,
  pageNumberFaults,
  pitchFaults,
  headFaults,
  blankLineFaults,
  characterFaults,
  layoutFaults,
  endingFaults,
  wordingFaults,
  structureFaults,
  imprintFaults,
  formFaults,
  punctuationFaults,
]

export interface Fixed {
  readonly bytes: Uint8Array
  /** What was mended, as it was before. */
  readonly mended: readonly Finding[]
  /** What the fixed file still has. */
  readonly left: readonly Finding[]
}

/** Every departure of a .docx from GB/T 9704-2012. Throws a refusal where the file cannot be read as a Word document. */
export async function lintDocument(bytes: Uint8Array): Promise<Finding[]> {
  return inOrder(faultsOf(await openWordPackage(bytes))).map(findingOf)
}

/**
 * Mends what format alone can mend. The text stays as it is to the character; what is not changed stays byte for byte. A
 * template stays one unless it is to become a document: Word does not open a .docx that says it is a template.
 */
export async function fixDocument(bytes: Uint8Array, { asDocument = false } = {}): Promise<Fixed> {
  const pack = await openWordPackage(bytes)
  const text = textOf(pack)
  const faults = inOrder(faultsOf(pack)).filter(({ mend }) => mend)
  for (const { mend } of faults) mend?.()
  const changed = (asDocument && makeDocument(pack)) || faults.length > 0
  const fixed = changed ? writeWordPackage(pack) : bytes
  const after = await openWordPackage(fixed)
  if (textOf(after) !== text) throw new Error('Mending the format changed the text; nothing was saved')
  return { bytes: fixed, mended: faults.map(findingOf), left: inOrder(faultsOf(after)).map(findingOf) }
}

function faultsOf(pack: WordPackage): Fault[] {
  const document = classify(readDocument(pack))
  return checks.flatMap(check => [...check(document)])
}

/** The page first, then the text from its beginning. */
function inOrder(faults: readonly Fault[]): Fault[] {
  const place = ({ at }: Fault) => (at && 'paragraph' in at ? at.paragraph.number : 0)
  return faults.toSorted((a, b) => place(a) - place(b))
}
