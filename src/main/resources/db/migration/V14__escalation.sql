-- Questions about deals that rules send up. Runs unchanged on H2 (MODE=MySQL), MariaDB and MySQL.

-- standing is the digest of deal and rule while the rule speaks of the deal, so that no second one is opened; null after that.
create table escalation (
  id char(36) not null primary key,
  standing char(64),
  opportunity_id varchar(120) not null,
  opportunity_name varchar(250),
  account_name varchar(250),
  amount decimal(20, 4),
  currency varchar(3),
  rep_id varchar(120),
  rep_name varchar(250),
  decision_id char(36) not null,
  rule_id varchar(120) not null,
  title varchar(500) not null,
  because varchar(2000) not null,
  seen char(64) not null,
  asked_for varchar(32) not null,
  chain varchar(4000) not null,
  due_minutes int not null,
  state varchar(16) not null,
  level int not null,
  person varchar(120),
  opened bigint not null,
  due bigint not null,
  stays boolean not null,
  ended bigint,
  outcome varchar(16),
  words varchar(2000),
  answered_by varchar(250)
) default charset=utf8mb4 collate=utf8mb4_bin;
create unique index escalation_standing on escalation (standing);
create index escalation_of_opportunity on escalation (opportunity_id, id);
create index escalation_of_rep on escalation (rep_id, due, id);
create index escalation_due on escalation (state, due, id);

-- Each person who was asked. ended is when the question was answered or went away; a person who did not answer in time still
-- waits, though the next one is asked too.
create table escalation_step (
  escalation_id char(36) not null,
  level int not null,
  person varchar(120),
  asked bigint not null,
  due bigint not null,
  ended bigint,
  how varchar(16),
  waited_minutes int,
  primary key (escalation_id, level)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index escalation_step_of_person on escalation_step (person, ended);
