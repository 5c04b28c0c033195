-- Quizzes, who may sell what, and what readers say of the mentor's articles. Runs unchanged on H2 (MODE=MySQL), MariaDB and MySQL.

-- An attempt keeps its questions as they were asked, so that a later version of the bank changes no result.
create table quiz_attempt (
  id char(36) not null primary key,
  rep_id varchar(120) not null,
  quiz varchar(120) not null,
  title varchar(1000) not null,
  pass_score double precision not null,
  started bigint not null,
  ends bigint not null,
  submitted bigint,
  score double precision,
  document longtext not null
) default charset=utf8mb4 collate=utf8mb4_bin;
create index quiz_attempt_of on quiz_attempt (rep_id, quiz, started);
create index quiz_attempt_at on quiz_attempt (started);

-- The newest assignment of a quiz to a rep.
create table quiz_assignment (
  rep_id varchar(120) not null,
  quiz varchar(120) not null,
  rule_id varchar(250) not null,
  because varchar(2000) not null,
  assigned bigint not null,
  due date not null,
  ended bigint,
  primary key (rep_id, quiz)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- A manager lets a rep try again whose attempts are used up.
create table quiz_release (
  id char(36) not null primary key,
  rep_id varchar(120) not null,
  quiz varchar(120) not null,
  released bigint not null,
  released_by varchar(250) not null,
  why varchar(2000) not null
) default charset=utf8mb4 collate=utf8mb4_bin;
create index quiz_release_of on quiz_release (rep_id, quiz, released);

-- Who asked for what, and what a manager said.
create table approval (
  id char(36) not null primary key,
  rep_id varchar(120) not null,
  line varchar(250) not null,
  wanted varchar(16) not null,
  asked_by varchar(250) not null,
  asked_at bigint not null,
  why varchar(2000) not null,
  proposed varchar(16),
  proposed_because varchar(4000),
  state varchar(12) not null,
  decided_at bigint,
  decided_by varchar(250),
  decided_why varchar(2000),
  standing varchar(16),
  until_day date
) default charset=utf8mb4 collate=utf8mb4_bin;
create index approval_of on approval (rep_id, line, id);
create index approval_open on approval (state, id);

create table mentor_note (
  id char(36) not null primary key,
  article varchar(120) not null,
  note varchar(2000) not null,
  written_by varchar(250) not null,
  written_at bigint not null
) default charset=utf8mb4 collate=utf8mb4_bin;
create index mentor_note_of on mentor_note (article, id);

create table mentor_vote (
  article varchar(120) not null,
  voter varchar(250) not null,
  useful boolean not null,
  voted_at bigint not null,
  primary key (article, voter)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- How often an article was opened on a day; not by whom.
create table mentor_read (
  article varchar(120) not null,
  on_day date not null,
  times int not null,
  primary key (article, on_day)
) default charset=utf8mb4 collate=utf8mb4_bin;

-- What the rules said last of a rep and a product line. It changes nothing until a manager confirms it.
create table eligibility_proposal (
  rep_id varchar(120) not null,
  line varchar(250) not null,
  standing varchar(16) not null,
  rule_id varchar(250) not null,
  because varchar(2000) not null,
  proposed bigint not null,
  primary key (rep_id, line)
) default charset=utf8mb4 collate=utf8mb4_bin;
