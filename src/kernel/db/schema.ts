import type { ColumnType, Generated } from 'kysely'

/** An instant: read as a Date, written as a Date or an ISO string. Days are read and written as 'YYYY-MM-DD'. */
type Timestamp = ColumnType<Date, Date | string, Date | string>
type NullableTimestamp = ColumnType<Date | null, Date | string | null, Date | string | null>
/** Read as the parsed value, written as JSON text. */
type Json = ColumnType<unknown, string, string>

export interface OfficeTable {
  id: Generated<boolean>
  name: string
  short_name: string
  fonds_code: Generated<string>
  demo: Generated<boolean>
  created_at: Timestamp
}

export interface SettingTable {
  key: string
  value: Json
  changed_at: Timestamp
  changed_by: string | null
}

export interface RevisionTable {
  name: string
  n: Generated<number>
}

export interface UnitTable {
  id: string
  name: string
  short_name: string
  parent_id: string | null
  sort: Generated<number>
  active: Generated<boolean>
}

export interface PersonTable {
  id: string
  name: string
  email: string | null
  phone: string | null
  active: Generated<boolean>
  deactivated_at: NullableTimestamp
  created_at: Timestamp
}

export interface PostTable {
  id: string
  person_id: string
  unit_id: string
  role: string
  title: Generated<string>
  from_on: string
  until_on: string | null
}

export interface AbsenceTable {
  id: string
  person_id: string
  substitute_id: string
  from_on: string
  until_on: string
  reason: Generated<string>
}

export interface CalendarYearTable {
  year: number
  data: Json
  source: string
  imported_at: Timestamp
  imported_by: string | null
}

export interface OfficeDayTable {
  on: string
  worked: boolean
  name: string
  added_at: Timestamp
  added_by: string | null
}

export interface MatterTable {
  id: string
  kind: string
  procedure_version: number
  number: string
  title: string
  step: string
  open: boolean
  seq: number
  head: Buffer
  door: string
  lead_unit_id: string | null
  lead_person_id: string | null
  received_on: string
  registered_at: Timestamp
  registered_by: string | null
  closed_at: NullableTimestamp
  due_at: NullableTimestamp
  due_on: string | null
  yellow_on: string | null
  bounces: Generated<number>
  grade: number | null
  parent_id: string | null
}

export interface MatterStateTable {
  matter_id: string
  state: Json
}

export interface EntryTable {
  matter_id: string
  seq: number
  action: string
  actor_kind: string
  actor_id: string | null
  for_id: string | null
  happened_at: Timestamp
  recorded_at: Timestamp
  step: string
  open: boolean
  data: Json
  opens: Json
  closes: Json
  prev: Buffer | null
  hash: Buffer
}

export interface TaskTable {
  matter_id: string
  no: number
  purpose: string
  owner_id: string
  unit_id: string
  limit_key: string
  due_at: Timestamp
  due_on: string
  yellow_on: string
  opened_seq: number
  opened_at: Timestamp
  closed_seq: number | null
  closed_at: NullableTimestamp
}

export interface ClockTable {
  matter_id: string
  limit_key: string
  status: string
  started_on: string
  due_on: string
  due_at: Timestamp
  yellow_on: string
  ended_on: string | null
  ended_at: NullableTimestamp
  rung: Generated<number>
  rings_at: NullableTimestamp
}

export interface RaiserTable {
  matter_id: string
  no: number
  kind: string
  name: string | null
  phone: string | null
  address: string | null
  email: string | null
  id_number: string | null
  salt: Buffer
  commitment: Buffer
  unit_id: string | null
  person_id: string | null
  receipt_hash: Buffer | null
}

export interface AnswerTable {
  matter_id: string
  seq: number
  text: string
  outcome: string | null
  approved_by: string | null
  answered_at: Timestamp
}

export interface DeliveryTable {
  matter_id: string
  seq: number
  raiser_no: number
  answer_seq: number
  channel: string
  proof: string
  undeliverable: string | null
  delivered_at: Timestamp
}

export interface PartyTable {
  principal_id: string
  matter_id: string
  registered_at: Timestamp
  due_at: NullableTimestamp
  open: boolean
  kind: string
  received_on: string
  /** False of whoever merely holds a copy: `open` and `due_at` are those of their own receipt. */
  whole: Generated<boolean>
}

export interface CommandTable {
  actor: string
  key: string
  matter_id: string
  seq: number
  digest: Buffer
  result: Json
  recorded_at: Timestamp
}

export interface NumberSeriesTable {
  series: string
  year: number
  last: Generated<number>
  head: Buffer | null
  of: Generated<'matter' | 'document'>
  first: Generated<number>
  lines: Generated<number>
}

export interface NumberTable {
  series: string
  year: number
  no: number
  number: string
  act: string
  matter_id: string | null
  reason: Generated<string>
  recorded_at: Timestamp
  prev: Buffer | null
  hash: Buffer
  line: number
}

export interface MatterFileTable {
  matter_id: string
  seq: number
  sha256: string
  name: string
  size: number
  type: string
}

export interface FileTable {
  sha256: string
  size: number
  type: string
  kept_at: Timestamp
}

export interface UploadTable {
  id: string
  sha256: string
  name: string
  uploaded_by: string | null
  uploaded_at: Timestamp
  text: Generated<string>
}

export interface NoticeTable {
  id: Generated<number>
  person_id: string
  kind: string
  matter_id: string | null
  details: Generated<Json>
  made_at: Timestamp
  read_at: NullableTimestamp
  once: string | null
}

export interface SigningKeyTable {
  id: string
  public_key: string
  created_at: Timestamp
}

export interface CheckpointTable {
  no: number
  made_at: Timestamp
  matters: number
  root: Buffer
  prev: Buffer | null
  key_id: string
  signature: Buffer
}

export interface CheckpointHeadTable {
  checkpoint_no: number
  matter_id: string
  seq: number
  head: Buffer
}

export interface AuditTable {
  no: number
  at: Timestamp
  actor_kind: string
  actor_id: string | null
  act: string
  subject: string | null
  details: Generated<Json>
  request_id: string | null
  prev: Buffer | null
  hash: Buffer
}

export interface SearchTable {
  matter_id: string
  text: string
  grams: string
}

export interface LikenessTable {
  matter_id: string
  bands: string[]
}

export interface SavedViewTable {
  id: string
  person_id: string
  name: string
  search: string
  saved_at: Timestamp
}

export interface AccountTable {
  person_id: string
  login: string
  password_hash: string | null
  password_set_at: NullableTimestamp
  totp_secret: string | null
  totp_confirmed: Generated<boolean>
  totp_step: number | null
  recovery_hashes: Generated<string[]>
  outside_subject: string | null
  language: string | null
  created_at: Timestamp
}

export interface SessionTable {
  id: string
  token_hash: Buffer
  person_id: string
  created_at: Timestamp
  last_seen_at: Timestamp
  ends_at: Timestamp
  device: Generated<string>
  revoked_at: NullableTimestamp
}

export interface SetupLinkTable {
  token_hash: Buffer
  person_id: string
  expires_at: Timestamp
  used_at: NullableTimestamp
}

export interface SignInTryTable {
  key: Buffer
  tries: number
  last_at: Timestamp
}

/** The kernel's tables, each in the schema `kernel`; the columns are described in `migrations/`. */
export interface KernelSchema {
  'kernel.account': AccountTable
  'kernel.session': SessionTable
  'kernel.setup_link': SetupLinkTable
  'kernel.sign_in_try': SignInTryTable
  'kernel.saved_view': SavedViewTable
  'kernel.office': OfficeTable
  'kernel.setting': SettingTable
  'kernel.revision': RevisionTable
  'kernel.unit': UnitTable
  'kernel.person': PersonTable
  'kernel.post': PostTable
  'kernel.absence': AbsenceTable
  'kernel.calendar_year': CalendarYearTable
  'kernel.office_day': OfficeDayTable
  'kernel.matter': MatterTable
  'kernel.matter_state': MatterStateTable
  'kernel.entry': EntryTable
  'kernel.task': TaskTable
  'kernel.clock': ClockTable
  'kernel.raiser': RaiserTable
  'kernel.answer': AnswerTable
  'kernel.delivery': DeliveryTable
  'kernel.party': PartyTable
  'kernel.command': CommandTable
  'kernel.number_series': NumberSeriesTable
  'kernel.number': NumberTable
  'kernel.matter_file': MatterFileTable
  'kernel.file': FileTable
  'kernel.upload': UploadTable
  'kernel.notice': NoticeTable
  'kernel.signing_key': SigningKeyTable
  'kernel.checkpoint': CheckpointTable
  'kernel.checkpoint_head': CheckpointHeadTable
  'kernel.audit': AuditTable
  'kernel.search': SearchTable
  'kernel.likeness': LikenessTable
}
