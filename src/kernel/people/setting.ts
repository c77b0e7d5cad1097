import type { FieldSpec } from '#kernel/procedure/field.ts'
import type { Text } from '#kernel/refusal.ts'

/** Something that an office sets for itself. `field.default` holds until it does. */
export interface SettingSpec {
  readonly key: string
  readonly field: FieldSpec
  readonly group: Text
}
