import type { Text } from '#kernel/refusal.ts'
import { isDay } from '#lib/day.ts'
import { isRequired } from '#lib/required-field.ts'
import { formTexts as t } from '../../texts/form.ts'
import type { FormField, FormFields, FormValues } from './form-field.ts'
import type { RaiserValue } from './raiser-value.ts'

/**
 * What can be said of the values before they are sent, by field. The server has the last word; this spares the person a
 * walk to it. An empty text, list or null counts as not given.
 */
export function checkFields(fields: FormFields, values: FormValues): Readonly<Record<string, Text>> {
  const faults = Object.entries(fields).flatMap(([name, field]) => {
    const fault = faultIn({ ...field, required: isRequired(field, fields, values) || undefined }, values[name])
    return fault ? [[name, fault] as const] : []
  })
  return Object.fromEntries(faults)
}

export function isGiven(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.length > 0
  return value !== undefined && value !== null
}

const lengthByDefault: Readonly<Record<string, number>> = { short: 200, long: 20_000 }

function faultIn(field: FormField, value: unknown): Text | undefined {
  if (!isGiven(value)) return field.required ? bothTitles(field) : undefined
  if (typeof value === 'string') return textFault(field, value)
  if (typeof value === 'number') return numberFault(field, value)
  if (Array.isArray(value) && field.max !== undefined && value.length > field.max) return t.tooMany(field.max)
  return field.type === 'raisers' ? raiserFault(value as readonly RaiserValue[]) : undefined
}

/** Whoever is not anonymous says who they are. */
function raiserFault(raisers: readonly RaiserValue[]): Text | undefined {
  const nameless = raisers.some(
    ({ kind, name, unitId, personId }) => kind !== 'anonymous' && !unitId && !personId && !isGiven(name),
  )
  return nameless ? t.raiserNameless : undefined
}

function textFault(field: FormField, value: string): Text | undefined {
  if (field.type === 'day' && !isDay(value)) return t.notADay
  const length = [...value.trim()].length
  const max = lengthByDefault[field.type] && (field.max ?? lengthByDefault[field.type])
  return max && length > max ? t.tooLong(max, length) : undefined
}

function numberFault(field: FormField, value: number): Text | undefined {
  if (field.min !== undefined && value < field.min) return t.tooSmall(field.min)
  if (field.max !== undefined && value > field.max) return t.tooBig(field.max)
  return undefined
}

function bothTitles(field: FormField): Text {
  return { zh: t.missing(field.title.zh).zh, en: t.missing(field.title.en).en }
}
