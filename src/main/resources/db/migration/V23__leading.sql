-- The names of those who lead, questions about old deals that wait for their turn, what managers opened, and who wants no mail.
-- Runs unchanged on H2 (MODE=MySQL), MariaDB and MySQL.

alter table team add column manager_name varchar(250);

-- Of a question about a deal that was old when it was first judged: how many such questions a person is asked at a time. Until its turn
-- comes its state is QUEUED, and it has no step.
alter table escalation add column old_at_once int;
create index escalation_queue on escalation (state, person, amount);

-- Which reports and deals a manager opened on a day, each once.
create table page_opened (
  person varchar(120) not null,
  on_day date not null,
  kind varchar(16) not null,
  what varchar(120) not null,
  primary key (person, on_day, kind, what)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index page_opened_on on page_opened (on_day);

-- Who wants no mail from this service.
create table mail_declined (
  person varchar(120) not null primary key,
  since bigint not null
) default charset=utf8mb4 collate=utf8mb4_bin;
