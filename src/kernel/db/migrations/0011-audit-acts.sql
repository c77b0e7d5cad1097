-- The audit administrator filters by act and by whom it was done to.
create index audit_act on kernel.audit (act, no desc);
create index audit_subject on kernel.audit (subject, no desc) where subject is not null;
create index audit_actor on kernel.audit (actor_id, no desc) where actor_id is not null;
