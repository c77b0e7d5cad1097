import type { z } from 'zod'
import type { Endpoint } from './endpoint.ts'

type InputOf<T> = T extends z.ZodType ? z.input<T> : undefined
type Part<Name extends string, T> = T extends z.ZodType
  ? undefined extends z.input<T>
    ? { [K in Name]?: z.input<T> }
    : { [K in Name]: z.input<T> }
  : object

/** What a caller gives: params, query and body, each only where the endpoint has it. */
export type AskOf<E extends Endpoint> = Part<'params', E['params']> &
  Part<'query', E['query']> &
  Part<'body', E['body']>

/** What a caller gets. */
export type ReplyOf<E extends Endpoint> = E['replies'] extends z.ZodType
  ? z.output<E['replies']>
  : E['replies'] extends 'nothing'
    ? undefined
    : Blob

export type { InputOf }
