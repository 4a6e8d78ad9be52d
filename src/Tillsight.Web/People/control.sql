-- People, their rights and what they did: everything about a home that belongs to no single shop. One statement a table, run at each start.
create table if not exists control_version (version integer not null);
create table if not exists person (
  person_id varchar not null, name varchar not null, email varchar not null, password_hash varchar, is_operator boolean not null,
  is_demo boolean not null, totp_secret varchar, totp_step bigint not null, failed_count integer not null, locked_until timestamp,
  created_at timestamp not null, disabled_at timestamp
);
create table if not exists membership (person_id varchar not null, workspace varchar not null, role varchar not null, since timestamp not null);
alter table membership add column if not exists row_limit varchar;
alter table membership add column if not exists sees_personal boolean; -- null: by role
create table if not exists recovery_code (person_id varchar not null, code_hash varchar not null);
create table if not exists invitation (
  invitation_id varchar not null, secret_hash varchar not null, is_operator boolean not null, workspace varchar, role varchar, note varchar not null,
  created_by varchar, created_at timestamp not null, expires_at timestamp not null, used_at timestamp, revoked_at timestamp
);
alter table invitation add column if not exists row_limit varchar;
alter table invitation add column if not exists sees_personal boolean;
create table if not exists session (
  session_id varchar not null, secret_hash varchar not null, person_id varchar not null, stage varchar not null, device varchar not null,
  address varchar not null, created_at timestamp not null, seen_at timestamp not null, expires_at timestamp not null, ended_at timestamp
);
create table if not exists audit_event (
  event_number bigint not null, happened_at timestamp not null, person_id varchar, person_name varchar not null, kind varchar not null,
  workspace varchar, subject varchar not null, address varchar not null
);
create table if not exists api_token (
  token_id varchar not null, secret_hash varchar not null, person_id varchar not null, workspace varchar not null, name varchar not null, scope varchar not null,
  created_at timestamp not null, expires_at timestamp not null, used_at timestamp, revoked_at timestamp
);
create table if not exists story_comment (
  comment_id varchar not null, workspace varchar not null, story varchar not null, version bigint not null, person_id varchar not null,
  person_name varchar not null, text varchar not null, created_at timestamp not null
);
create table if not exists story_reading (
  workspace varchar not null, story varchar not null, version bigint not null, person_id varchar not null, person_name varchar not null, read_at timestamp not null
);
create table if not exists shared_link (
  link_id varchar not null, secret_hash varchar not null, workspace varchar not null, story varchar not null, person_id varchar not null, note varchar not null,
  created_at timestamp not null, expires_at timestamp not null, revoked_at timestamp
);
create table if not exists embed_host (host varchar not null, since timestamp not null);
