-- What was decided, from which facts, by which rulebook. Rows are added, never changed, but for current_decision, which
-- only points to the newest decision of each deal. Runs unchanged on H2 (MODE=MySQL), MariaDB and MySQL.

-- One snapshot a content, and when a decision last used it: compressed canonical JSON of a deal's history, an account, a rep, cohorts or a pipeline.
create table fact_snapshot (
  digest char(64) not null primary key,
  content longblob not null,
  used bigint not null
) default charset=utf8mb4 collate=utf8mb4_bin;

create index fact_snapshot_used on fact_snapshot (used);

-- The files of every version that ever decided, as a ZIP.
create table rulebook_version (
  version varchar(80) not null primary key,
  files longblob not null,
  added bigint not null
) default charset=utf8mb4 collate=utf8mb4_bin;

create table decision (
  id char(36) not null primary key,
  opportunity_id varchar(120) not null,
  opportunity_name varchar(250),
  account_id varchar(120),
  account_name varchar(250),
  rep_id varchar(120),
  rep_name varchar(250),
  team_id varchar(120),
  stage varchar(120),
  amount decimal(20, 4),
  currency varchar(3),
  as_of bigint not null,
  recorded bigint not null,
  live boolean not null,
  review_id char(36),
  rulebook varchar(80) not null,
  product_version varchar(60) not null,
  verdict varchar(16) not null,
  until_day date,
  headline varchar(1000) not null,
  first_rule varchar(120),
  place int not null,
  opportunity_digest char(64) not null,
  pipeline_digest char(64) not null,
  document longblob not null
) default charset=utf8mb4 collate=utf8mb4_bin;
create index decision_of_opportunity on decision (opportunity_id, id);
create index decision_of_review on decision (review_id, id);
create index decision_recorded on decision (recorded);

-- The newest live decision of each deal, since when its verdict stands, and its place in a list by urgency.
create table current_decision (
  opportunity_id varchar(120) not null primary key,
  decision_id char(36) not null,
  verdict varchar(16) not null,
  since bigint not null,
  urgency int not null
) default charset=utf8mb4 collate=utf8mb4_bin;
create index current_decision_id on current_decision (decision_id);
create index current_decision_urgency on current_decision (urgency, decision_id);

-- What people said to a decision; an undo names the answer that it takes back.
create table decision_answer (
  id char(36) not null primary key,
  decision_id char(36) not null,
  opportunity_id varchar(120) not null,
  kind varchar(24) not null,
  verdict varchar(16),
  until_day date,
  reason varchar(2000),
  undoes char(36),
  said_by varchar(250) not null,
  said_at bigint not null
) default charset=utf8mb4 collate=utf8mb4_bin;
create index decision_answer_of on decision_answer (decision_id, id);

create table review (
  id char(36) not null primary key,
  state varchar(16) not null,
  as_of bigint not null,
  live boolean not null,
  rep_id varchar(120),
  team_id varchar(120),
  rulebook varchar(80),
  started bigint not null,
  finished bigint,
  started_by varchar(250) not null,
  reps_total int not null,
  reps_done int not null,
  decisions int not null,
  document longtext
) default charset=utf8mb4 collate=utf8mb4_bin;
create index review_started on review (started);
