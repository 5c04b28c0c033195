-- Coaching sessions, mail that waits to be sent, and what people answer to what is said of them. Runs unchanged on H2
-- (MODE=MySQL), MariaDB and MySQL.

-- Who of the CRM answered a decision: names of users may change, and say nothing of whom they are.
alter table decision_answer add column person_id varchar(120);
update decision_answer set person_id = (select max(u.person_id) from app_user u where u.name = decision_answer.said_by);
create index decision_answer_of_person on decision_answer (person_id, said_at);

create table planned_session (
  id char(36) not null primary key,
  rep_id varchar(120) not null,
  skill varchar(120),
  agenda longtext not null,
  recommendation_id varchar(120),
  state varchar(16) not null,
  proposed bigint not null,
  proposed_by varchar(250) not null,
  coach varchar(250),
  coach_id varchar(120),
  begins bigint,
  minutes int,
  place varchar(250),
  sequence_number int not null,
  held_day date,
  held_minutes int,
  notes longtext,
  cancelled_because varchar(2000),
  ended bigint
) default charset=utf8mb4 collate=utf8mb4_bin;
create index planned_session_of_rep on planned_session (rep_id, id);

-- Mail that is to be sent, written in the transaction of what causes it. taken_until is until when one replica tries.
create table outbox_mail (
  id char(36) not null primary key,
  about varchar(120) not null,
  person varchar(120) not null,
  address varchar(320) not null,
  name varchar(250) not null,
  subject varchar(500) not null,
  words longtext not null,
  calendar longtext,
  method varchar(16),
  state varchar(16) not null,
  tries int not null,
  next_try bigint not null,
  taken_until bigint,
  failure varchar(1000),
  created bigint not null,
  sent bigint
) default charset=utf8mb4 collate=utf8mb4_bin;
create index outbox_mail_due on outbox_mail (state, next_try, id);
create index outbox_mail_of on outbox_mail (about, id);

-- Where mail to a person goes: the CRM's id of a rep or manager, or the name of a user.
create table mail_address (
  person varchar(120) not null primary key,
  address varchar(320) not null,
  told_by varchar(250) not null,
  told bigint not null
) default charset=utf8mb4 collate=utf8mb4_bin;

-- What someone answered to what is said of them. Rows are added, never changed.
create table reply (
  id char(36) not null primary key,
  subject_kind varchar(16) not null,
  subject_id varchar(120) not null,
  about varchar(120) not null,
  words varchar(4000) not null,
  said_by varchar(250) not null,
  said bigint not null
) default charset=utf8mb4 collate=utf8mb4_bin;
create index reply_of on reply (subject_kind, subject_id, id);
