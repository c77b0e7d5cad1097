import { isRefusal, type Refusal, refusal, type Text } from '#kernel/refusal.ts'
import { type Day, isDay } from '#lib/day.ts'
import { isRequired } from '#lib/required-field.ts'
import type { FieldSpec } from './field.ts'

/** One field that was not as asked: which, which rule, and what to do. */
export interface FieldFault {
  readonly path: string
  readonly rule: string
  readonly text: Text
}

type Read = { readonly value: unknown } | { readonly rule: string; readonly text: Text }

const no = (rule: string, zh: string, en: string): Read => ({ rule, text: { zh, en } })
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function readText(value: unknown, spec: FieldSpec): Read {
  const most = spec.max ?? (spec.type === 'short' ? 200 : 20_000)
  if (typeof value !== 'string') return no('text', '应为文字', 'must be text')
  // The ledger's JSON and the database both refuse NUL; other control characters have no place in a document either.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const clean = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').trim()
  const length = [...clean].length
  if (length > most) return no('max', `最多${most}字，现为${length}字`, `at most ${most} characters, not ${length}`)
  if (spec.type === 'short' && /[\r\n]/.test(clean)) return no('one-line', '应为一行', 'must be one line')
  return { value: clean }
}

function readNumber(value: unknown, spec: FieldSpec): Read {
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    return no('number', '应为整数', 'must be a whole number')
  if (spec.min !== undefined && value < spec.min) return no('min', `不小于${spec.min}`, `at least ${spec.min}`)
  if (spec.max !== undefined && value > spec.max) return no('max', `不大于${spec.max}`, `at most ${spec.max}`)
  return { value }
}

function readChoice(value: unknown, spec: FieldSpec): Read {
  const choices = spec.choices ?? {}
  if (typeof value === 'string' && Object.hasOwn(choices, value)) return { value }
  const names = Object.entries(choices)
  return no(
    'choice',
    `可选：${names.map(([, t]) => t.zh).join('、')}`,
    `one of: ${names.map(([key]) => key).join(', ')}`,
  )
}

function readList(value: unknown, spec: FieldSpec, one: (item: unknown) => Read): Read {
  if (!Array.isArray(value)) return no('list', '应为列表', 'must be a list')
  const most = spec.max ?? 100
  if (value.length > most) return no('max', `最多${most}项`, `at most ${most}`)
  const read = value.map(one)
  return read.find(item => 'rule' in item) ?? { value: read.map(item => ('value' in item ? item.value : undefined)) }
}

/** Each point is looked at and ticked; one that does not hold is a reason not to go on. */
function readChecklist(value: unknown, spec: FieldSpec): Read {
  const read = readList(value, spec, item => readChoice(item, spec))
  if ('rule' in read) return read
  const ticked = read.value as readonly string[]
  const left = Object.entries(spec.choices ?? {}).filter(([key]) => !ticked.includes(key))
  if (left.length === 0) return read
  return no(
    'checklist',
    `须逐项核对，还有：${left.map(([, t]) => t.zh).join('；')}`,
    `must be ticked point by point; left: ${left.map(([, t]) => t.en).join('; ')}`,
  )
}

const isId = (value: unknown): Read =>
  typeof value === 'string' && uuid.test(value)
    ? { value: value.toLowerCase() }
    : no('id', '请从列表中选择', 'choose from the list')
const isObject = (value: unknown): Read =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { value }
    : no('object', '格式不对', 'not of the form asked for')

function readFiles(value: unknown, spec: FieldSpec): Read {
  const files = readList(value, spec, isObject)
  if (!spec.photo || 'rule' in files) return files
  const pictured = (files.value as readonly { type?: unknown }[]).some(({ type }) => String(type).startsWith('image/'))
  return pictured ? files : no('photo', '须有照片', 'must hold a photograph')
}

/** The same columns in each line; which line is wrong, and in what, is said. */
function readLines(value: unknown, { columns = {}, max }: FieldSpec): Read {
  const lines = readList(value, { type: 'lines', title: { zh: '', en: '' }, ...(max ? { max } : {}) }, isObject)
  if ('rule' in lines) return lines
  const read: unknown[] = []
  for (const [i, line] of (lines.value as readonly Record<string, unknown>[]).entries()) {
    const said = readInput(columns, line)
    if (isRefusal(said)) return no('line', `第${i + 1}行：${said.text.zh}`, `line ${i + 1}: ${said.text.en}`)
    read.push(said)
  }
  return { value: read }
}

/** Values of the structured types ('raisers', 'deliveries', 'files') are shaped by the contract; here they are bounded. */
function read(value: unknown, spec: FieldSpec): Read {
  switch (spec.type) {
    case 'short':
    case 'long':
    case 'limit':
      return readText(value, spec)
    case 'day':
      return isDay(value)
        ? { value }
        : no('day', '应为存在的日期，如 2026-02-10', 'must be a day that exists, such as 2026-02-10')
    case 'choice':
      return readChoice(value, spec)
    case 'choices':
      return readList(value, spec, item => readChoice(item, spec))
    case 'checklist':
      return readChecklist(value, spec)
    case 'yes-no':
      return typeof value === 'boolean' ? { value } : no('yes-no', '应为是或否', 'must be yes or no')
    case 'number':
      return readNumber(value, spec)
    case 'grade':
      return readNumber(value, { ...spec, min: 1, max: 5 })
    case 'person':
    case 'unit':
    case 'matter':
      return isId(value)
    case 'lines':
      return readLines(value, spec)
    case 'units':
    case 'people':
      return readList(value, spec, isId)
    case 'document-number':
      return isObject(value)
    case 'files':
      return readFiles(value, spec)
    case 'raisers':
    case 'deliveries':
    case 'support':
      return readList(value, spec, isObject)
  }
}

const missing = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

function notYet(value: unknown, { past }: FieldSpec, on: Day | undefined): Read | undefined {
  if (!past || on === undefined || !isDay(value) || value <= on) return undefined
  return no('past', `不能晚于${on}`, `cannot be after ${on}`)
}

/**
 * Input read against its fields: trimmed, bounded, nothing unasked-for. All faults are told at once, so that a form is
 * mended in one go. A field left out takes its default. `on` is the day of the act, which nothing past lies after.
 */
export function readInput(
  fields: Readonly<Record<string, FieldSpec>>,
  input: Readonly<Record<string, unknown>>,
  on?: Day,
): Record<string, unknown> | Refusal {
  const faults: FieldFault[] = []
  const values: Record<string, unknown> = {}
  for (const key of Object.keys(input)) {
    if (!Object.hasOwn(fields, key) && !missing(input[key]))
      faults.push({ path: key, rule: 'unknown', text: { zh: '没有此项', en: 'is not asked for' } })
  }
  for (const [key, spec] of Object.entries(fields)) {
    const given = input[key]
    if (missing(given)) {
      if (spec.default !== undefined) values[key] = spec.default
      else if (isRequired(spec, fields, input))
        faults.push({
          path: key,
          rule: 'required',
          text: { zh: `请填写“${spec.title.zh}”`, en: `“${spec.title.en}” is needed` },
        })
      continue
    }
    const got = notYet(given, spec, on) ?? read(given, spec)
    if ('rule' in got)
      faults.push({
        path: key,
        rule: got.rule,
        text: { zh: `“${spec.title.zh}”${got.text.zh}`, en: `“${spec.title.en}” ${got.text.en}` },
      })
    else if (spec.required && missing(got.value))
      faults.push({
        path: key,
        rule: 'required',
        text: { zh: `请填写“${spec.title.zh}”`, en: `“${spec.title.en}” is needed` },
      })
    else values[key] = got.value
  }
  if (faults.length === 0) return values
  return refusal(
    'invalid-input',
    422,
    { zh: faults.map(fault => fault.text.zh).join('；'), en: faults.map(fault => fault.text.en).join('; ') },
    { fields: faults },
  )
}
