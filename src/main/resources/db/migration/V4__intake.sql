-- Imports: what was asked for, how far it got, and the rows that were refused, in the shape of the files they came in.
create table import_run (
  id varchar(36) not null primary key,
  state varchar(16) not null,
  heartbeat bigint not null,
  report longtext not null,
  errors_name varchar(250),
  errors longblob
) default charset=utf8mb4 collate=utf8mb4_bin;
