-- Who made which version of the rulebook, and which one decided since when. The files are in rulebook_version. Candidates and
-- activations are never deleted. Instants are epoch milliseconds.

create table rulebook_candidate (
  version varchar(80) not null primary key,
  created bigint not null,
  made_by varchar(250) not null,
  why varchar(2000) not null,
  origin varchar(24) not null,
  base varchar(80),
  rules int,
  warnings int
) default charset=utf8mb4 collate=utf8mb4_bin;
create index rulebook_candidate_created on rulebook_candidate (created, version);

insert into rulebook_candidate (version, created, made_by, why, origin, base, rules, warnings)
  select version, added, 'rules folder', 'It decided before versions were listed.', 'FOLDER', null, null, null
  from rulebook_version;

-- One row a deed, in order of seq. What decides is the row with the latest effective, then seq, that is in force and not withdrawn.
create table rulebook_activation (
  seq bigint not null primary key,
  version varchar(80) not null,
  previous varchar(80),
  done_at bigint not null,
  effective bigint not null,
  scheduled boolean not null,
  how varchar(16) not null,
  done_by varchar(250) not null,
  why varchar(2000) not null,
  approved_by varchar(250),
  withdrawn_at bigint,
  withdrawn_by varchar(250)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index rulebook_activation_effective on rulebook_activation (effective, seq);
create index rulebook_activation_version on rulebook_activation (version);

-- Who asked for a second person, and what that one said. Objections: one a line.
create table rulebook_approval (
  id char(36) not null primary key,
  version varchar(80) not null,
  asked_at bigint not null,
  asked_by varchar(250) not null,
  why varchar(2000) not null,
  effective bigint,
  objections longtext not null,
  state varchar(16) not null,
  decided_at bigint,
  decided_by varchar(250),
  decided_why varchar(2000)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index rulebook_approval_version on rulebook_approval (version, state);
