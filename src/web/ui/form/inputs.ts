import type { ComponentType } from 'react'
import { ChoiceInput, ChoicesInput, GradeInput, LimitInput, YesNoInput } from './choice-inputs.tsx'
import { DeliveriesInput } from './deliveries-input.tsx'
import { PeopleInput, PersonInput, UnitInput, UnitsInput } from './directory-inputs.tsx'
import { FilesInput } from './files-input.tsx'
import type { FormField, InputProps } from './form-field.ts'
import { LinesInput } from './lines-input.tsx'
import { MatterInput } from './matter-input.tsx'
import { RaisersInput } from './raisers-input.tsx'
import { DayInput, LongInput, NumberInput, ShortInput } from './text-inputs.tsx'

interface Kind {
  // biome-ignore lint/suspicious/noExplicitAny: each input types its own value; the table holds them all
  readonly Input: ComponentType<InputProps<any>>
  /** It is several controls under one label. */
  readonly group?: true
}

const kinds: Readonly<Record<string, Kind>> = {
  short: { Input: ShortInput },
  long: { Input: LongInput },
  day: { Input: DayInput },
  number: { Input: NumberInput },
  choice: { Input: ChoiceInput, group: true },
  choices: { Input: ChoicesInput, group: true },
  checklist: { Input: ChoicesInput, group: true },
  'yes-no': { Input: YesNoInput, group: true },
  grade: { Input: GradeInput, group: true },
  limit: { Input: LimitInput, group: true },
  person: { Input: PersonInput },
  unit: { Input: UnitInput },
  units: { Input: UnitsInput },
  people: { Input: PeopleInput },
  support: { Input: UnitsInput },
  matter: { Input: MatterInput },
  lines: { Input: LinesInput, group: true },
  files: { Input: FilesInput, group: true },
  raisers: { Input: RaisersInput, group: true },
  deliveries: { Input: DeliveriesInput, group: true },
}

/** What a field is filled in with. Throws for a type that this version does not know. */
export function inputOf(field: FormField): Kind {
  const kind = kinds[field.type]
  if (!kind) throw new Error(`no input for a field of type ${field.type}`)
  return kind
}
