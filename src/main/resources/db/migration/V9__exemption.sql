-- Deals exempted from rules, by whom and until when, and who ended one before its day. Rows are added, never changed, but for
-- the deal that another one was merged into. Runs unchanged on H2 (MODE=MySQL), MariaDB and MySQL.

create table exemption (
  id char(36) not null primary key,
  opportunity_id varchar(120) not null,
  rule_id varchar(120) not null,
  until_day date not null,
  granted_by varchar(250) not null,
  why varchar(2000) not null,
  granted bigint not null
) default charset=utf8mb4 collate=utf8mb4_bin;
create index exemption_of_opportunity on exemption (opportunity_id, id);

create table exemption_end (
  exemption_id char(36) not null primary key,
  ended bigint not null,
  ended_by varchar(250) not null
) default charset=utf8mb4 collate=utf8mb4_bin;
