-- What a rulebook would change, and how rules do. Runs unchanged on H2 (MODE=MySQL), MariaDB and MySQL.

create table impact (
  id char(36) not null primary key,
  version varchar(80) not null,
  against varchar(80) not null,
  state varchar(16) not null,
  as_of bigint not null,
  live boolean not null,
  rep_id varchar(120),
  team_id varchar(120),
  whole boolean not null,
  started bigint not null,
  finished bigint,
  started_by varchar(250) not null,
  reps_total int not null,
  reps_done int not null,
  deals int not null,
  flips int not null,
  failure varchar(2000),
  document longtext
) default charset=utf8mb4 collate=utf8mb4_bin;
create index impact_of_version on impact (version, id);
create index impact_state on impact (state);

-- How often rules spoke and decided. Rows are added with each batch of decisions and never changed, so that no writer waits for
-- another; those of days gone by are put together later. A row without a rule (the empty text) counts the decisions themselves.
create table rule_count (
  id char(36) not null primary key,
  recorded_day date not null,
  rule varchar(120) not null,
  fired int not null,
  decided int not null,
  overridden int not null
) default charset=utf8mb4 collate=utf8mb4_bin;
create index rule_count_of on rule_count (rule, recorded_day);
create index rule_count_day on rule_count (recorded_day, rule);
