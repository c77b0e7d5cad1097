import { createContext, use } from 'react'
import type { Text } from '#kernel/refusal.ts'

export interface DirectoryUnit {
  readonly id: string
  readonly name: string
  readonly active: boolean
}

export interface DirectoryPerson {
  readonly id: string
  readonly name: string
  readonly active: boolean
  readonly posts: readonly { readonly unitId: string; readonly role: string; readonly title: string }[]
}

/** What some inputs choose from. The page that shows the form knows it; a form that asks for none of it needs none. */
export interface FormContext {
  readonly units?: readonly DirectoryUnit[]
  readonly people?: readonly DirectoryPerson[]
  /** The kinds of raiser that this matter may have. */
  readonly raiserKinds?: readonly string[]
  /** Those who are owed the answer. */
  readonly raisers?: readonly { readonly no: number; readonly kind: string; readonly hasReceipt: boolean }[]
  /** How matters are found by number or words, and what one is called. */
  readonly matters?: {
    find(words: string): Promise<{ value: string; label: string }[]>
    named(id: string): Promise<string>
  }
  readonly limits?: Readonly<Record<string, Text>>
  /** Where files are sent as they are chosen. */
  readonly uploadTo?: '/api/uploads' | '/api/public/uploads'
}

const Context = createContext<FormContext>({})

export const FormContextProvider = Context

export function useFormContext(): FormContext {
  return use(Context)
}
