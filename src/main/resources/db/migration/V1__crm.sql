-- What is known: facts as one JSON document each, beside the columns that are asked for, and events as rows.
-- Runs unchanged on H2 (MODE=MySQL), MariaDB and MySQL. Instants are milliseconds since 1970, because MariaDB 10.11 drops
-- fractions of a second. Ids compare byte by byte, because CRMs have ids that differ in case alone.

create table team (
  id varchar(120) not null primary key,
  name varchar(250),
  manager_id varchar(120),
  parent_id varchar(120),
  source varchar(120) not null,
  retired boolean not null,
  merged_into varchar(120),
  streams int not null,
  updated bigint not null,
  document longtext not null
) default charset=utf8mb4 collate=utf8mb4_bin;

create table rep (
  id varchar(120) not null primary key,
  name varchar(250),
  team_id varchar(120),
  source varchar(120) not null,
  retired boolean not null,
  merged_into varchar(120),
  streams int not null,
  updated bigint not null,
  document longtext not null
) default charset=utf8mb4 collate=utf8mb4_bin;
create index rep_of_team on rep (team_id);

create table account (
  id varchar(120) not null primary key,
  name varchar(250),
  parent_id varchar(120),
  source varchar(120) not null,
  retired boolean not null,
  merged_into varchar(120),
  streams int not null,
  updated bigint not null,
  document longtext not null
) default charset=utf8mb4 collate=utf8mb4_bin;

create table opportunity (
  id varchar(120) not null primary key,
  owner_id varchar(120),
  account_id varchar(120),
  product_line varchar(120),
  stage varchar(120) not null,
  stage_kind varchar(8) not null,
  status varchar(16),
  amount decimal(20, 4),
  created_date date,
  close_date date,
  closed_date date,
  source varchar(120) not null,
  retired boolean not null,
  merged_into varchar(120),
  streams int not null,
  updated bigint not null,
  document longtext not null
) default charset=utf8mb4 collate=utf8mb4_bin;
create index opportunity_of_owner on opportunity (owner_id, id);
create index opportunity_of_account on opportunity (account_id);
create index opportunity_of_source on opportunity (source, id);

create table activity (
  opportunity_id varchar(120) not null,
  id varchar(120) not null,
  type varchar(16) not null,
  direction varchar(16),
  outcome varchar(16),
  happened bigint not null,
  recorded bigint,
  contact_id varchar(120),
  minutes int,
  subject varchar(500),
  primary key (opportunity_id, id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table stage_change (
  seq bigint not null auto_increment primary key,
  opportunity_id varchar(120) not null,
  from_stage varchar(120),
  to_stage varchar(120) not null,
  happened bigint not null,
  recorded bigint,
  constraint stage_change_once unique (opportunity_id, happened, to_stage)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table field_change (
  seq bigint not null auto_increment primary key,
  opportunity_id varchar(120) not null,
  field varchar(60) not null,
  from_value longtext,
  to_value longtext,
  digest varchar(32) not null,
  happened bigint not null,
  recorded bigint,
  constraint field_change_once unique (opportunity_id, field, happened, digest)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table contact (
  opportunity_id varchar(120) not null,
  id varchar(120) not null,
  name varchar(250),
  role varchar(250),
  seniority varchar(16),
  opt_out boolean,
  added bigint,
  primary key (opportunity_id, id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table quota (
  rep_id varchar(120) not null,
  from_day date not null,
  to_day date not null,
  amount decimal(20, 4) not null,
  currency varchar(3),
  primary key (rep_id, from_day, to_day)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table certificate (
  rep_id varchar(120) not null,
  name varchar(250) not null,
  issued date not null,
  expires date,
  primary key (rep_id, name, issued)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table quiz_result (
  rep_id varchar(120) not null,
  quiz varchar(120) not null,
  taken date not null,
  score double precision not null,
  primary key (rep_id, quiz, taken)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table coaching_session (
  rep_id varchar(120) not null,
  held date not null,
  skill varchar(120) not null,
  minutes int,
  primary key (rep_id, held, skill)
) default charset=utf8mb4 collate=utf8mb4_bin;
