import type { FieldSpec } from '#kernel/procedure/field.ts'

/** A field as the API sends it: its type is one of `FieldType`, which JSON cannot promise. */
export interface FormField extends Omit<FieldSpec, 'type' | 'roles' | 'columns'> {
  readonly type: string
  readonly columns?: FormFields
  readonly roles?: readonly string[]
}

export type FormFields = Readonly<Record<string, FormField>>
export type FormValues = Readonly<Record<string, unknown>>

/** What every kind of input is given. `labelId` names the element that says what it is for. */
export interface InputProps<Value> {
  readonly id: string
  readonly labelId: string
  readonly field: FormField
  readonly value: Value | undefined
  readonly onChange: (value: Value | undefined) => void
  /** Ids of what explains it: hint and fault. */
  readonly describedBy: string | undefined
  readonly invalid: boolean
}
