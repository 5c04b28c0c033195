-- The next touch that the newest live decision of a deal asks for, with what a work list ranks and limits it by.
create table next_touch (
  opportunity_id varchar(120) not null primary key,
  decision_id char(36) not null,
  channel varchar(8) not null,
  due bigint not null,
  offset_seconds int not null,
  step int,
  of_steps int,
  late int,
  because varchar(2000) not null,
  assumed varchar(500),
  worth_value double precision not null,
  worth_chance double precision not null,
  worth_urgency double precision not null,
  worth_basis varchar(500) not null,
  touches_a_day int not null,
  touches_a_week int not null,
  emails_a_day int not null,
  same_email_a_day int not null
) default charset=utf8mb4 collate=utf8mb4_bin;

-- What a rep said of a touch on their work list.
create table day_answer (
  id char(36) not null primary key,
  decision_id char(36) not null,
  opportunity_id varchar(120) not null,
  kind varchar(8) not null,
  on_day date not null,
  reason varchar(2000),
  said_by varchar(250) not null,
  said_at bigint not null
) default charset=utf8mb4 collate=utf8mb4_bin;
create index day_answer_of on day_answer (decision_id, id);
