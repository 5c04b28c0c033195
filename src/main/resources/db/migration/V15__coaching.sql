-- What was recommended to reps, and what was said to it. Rows are added, never changed; those older than the retention are deleted.
-- Runs unchanged on H2 (MODE=MySQL), MariaDB and MySQL.

create table coaching_recommendation (
  id char(36) not null primary key,
  rep_id varchar(120) not null,
  skill varchar(200) not null,
  step varchar(120),
  proposed bigint not null,
  due date not null,
  document longtext not null
) default charset=utf8mb4 collate=utf8mb4_bin;
create index coaching_recommendation_of on coaching_recommendation (rep_id, id);

-- kind: ACCEPTED, DONE, DISMISSED, ANSWER, LOOKED_AGAIN
create table coaching_event (
  id char(36) not null primary key,
  recommendation_id char(36) not null,
  kind varchar(12) not null,
  words varchar(2000),
  said_by varchar(250) not null,
  said_at bigint not null,
  document longtext
) default charset=utf8mb4 collate=utf8mb4_bin;
create index coaching_event_of on coaching_event (recommendation_id, id);
