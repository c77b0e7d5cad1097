import pg, { type CustomTypesConfig } from 'pg'

const { builtins } = pg.types
const textArray = 1009 as number
const dateArray = 1182
const int8Array = 1016

/** bigint as a number while that is exact; beyond 2^53 it stays text. */
function readInteger(text: string): number | string {
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : text
}

const readTextArray = pg.types.getTypeParser(textArray, 'text') as (text: string) => (string | null)[]

const ours = new Map<number, (text: string) => unknown>([
  [builtins.INT8, readInteger],
  [int8Array, text => readTextArray(text).map(item => (item === null ? null : readInteger(item)))],
  // A day is 'YYYY-MM-DD' everywhere: as a Date it would depend on the machine's time zone.
  [builtins.DATE, text => text],
  [dateArray, readTextArray],
])

/** How values arrive: as `pg` reads them, but for days and bigints. */
export const typeParsers: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && ours.get(oid)) ||
    pg.types.getTypeParser(oid, format as 'text')) as CustomTypesConfig['getTypeParser'],
}
