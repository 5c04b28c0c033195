-- A copy of all counted deals as it stands in a process's memory, so that the next process need not read a million rows. It holds
-- nothing that the rows of its generation do not hold. Runs unchanged on H2 (MODE=MySQL), MariaDB and MySQL.

-- Written after its parts, so that one with a row here is whole.
create table count_snapshot (
  id char(36) not null primary key,
  generation int not null,
  version bigint not null,
  parts int not null
) default charset=utf8mb4 collate=utf8mb4_bin;

create table count_snapshot_part (
  snapshot_id char(36) not null,
  part int not null,
  data longblob not null,
  primary key (snapshot_id, part)
) default charset=utf8mb4 collate=utf8mb4_bin;
