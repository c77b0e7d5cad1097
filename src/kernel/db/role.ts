import type { Database } from './open.ts'

const insufficientPrivilege = '42501'
/** What loses a race against another process that does the same: the role is there, or its catalogue row is being changed. */
const raced = new Set(['42710', '23505', 'XX000'])

/** Makes sure that the role `huiyin_app` exists and that this user may become it. Refuses with the SQL to run when it may not create it. */
export async function ensureRole(db: Database): Promise<void> {
  for (let attempt = 1; !(await mayBecomeApp(db)); attempt++) {
    try {
      await db.pool.query(createRole)
      await db.pool.query('grant huiyin_app to current_user')
    } catch (error) {
      const { code = '' } = error as { code?: string }
      if (code === insufficientPrivilege) throw await refusal(db)
      if (attempt === 10 || !raced.has(code)) throw error
    }
  }
}

const createRole = `do $$ begin
  if not exists (select from pg_roles where rolname = 'huiyin_app') then create role huiyin_app nologin; end if;
end $$`

const undefinedRole = '22023'

async function mayBecomeApp(db: Database): Promise<boolean> {
  try {
    await db.pool.query('do $$ begin set local role huiyin_app; end $$')
    return true
  } catch (error) {
    const { code = '' } = error as { code?: string }
    if (code === insufficientPrivilege || code === undefinedRole) return false
    throw error
  }
}

async function refusal(db: Database): Promise<Error> {
  const { rows } = await db.pool.query('select quote_ident(current_user) as me')
  return new Error(
    `this database user may not create the role huiyin_app. A superuser of the PostgreSQL server has to run once:
  create role huiyin_app nologin;   -- if it is not there
  grant huiyin_app to ${rows[0].me};`,
  )
}
