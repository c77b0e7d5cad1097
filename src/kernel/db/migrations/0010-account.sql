-- How a person signs in. Secrets are hashes, or keys that only the sign-in reads: under any eyes but the system's own
-- these tables are empty.
create table kernel.account (
  person_id uuid primary key references kernel.person,
  login text not null constraint "a login is lower case" check (login = lower(login) and login ~ '^[a-z0-9._-]{2,50}$'),
  password_hash text,
  password_set_at timestamptz,
  totp_secret text,
  totp_confirmed boolean not null default false,
  -- The last time step accepted: a one-time password is used once.
  totp_step bigint,
  recovery_hashes text[] not null default '{}',
  -- Whom the identity provider knew this login as when they first came from there.
  outside_subject text unique,
  language text constraint "a language of the product" check (language in ('zh', 'en')),
  notices_by_mail boolean not null default true,
  created_at timestamptz not null
);
create unique index account_login on kernel.account (login);

create table kernel.session (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null references kernel.person,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  device text not null default '',
  revoked_at timestamptz
);
create index session_person on kernel.session (person_id) where revoked_at is null;

create table kernel.setup_link (
  token_hash bytea primary key,
  person_id uuid not null references kernel.person,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Tries to sign in that were not right, by the hash of a login or of a network address. A login that nobody has is counted
-- like any other: who is locked out says nothing about who exists.
create table kernel.sign_in_try (
  key bytea primary key,
  tries integer not null,
  last_at timestamptz not null
);
create index sign_in_try_last on kernel.sign_in_try (last_at);

grant select, insert, update on kernel.account, kernel.session, kernel.setup_link to huiyin_app;
grant select, insert, update, delete on kernel.sign_in_try to huiyin_app;

do $$
declare
  t text;
begin
  foreach t in array array['account', 'session', 'setup_link', 'sign_in_try'] loop
    execute format('alter table kernel.%I enable row level security', t);
    execute format($p$create policy only_the_system on kernel.%I to huiyin_app
      using ((select kernel.scope()) = 'system') with check ((select kernel.scope()) = 'system')$p$, t);
  end loop;
end $$;
