-- Writes that came with an Idempotency-Key and what was answered, for a day. Without a status the first one is still at work.
create table idempotent_request (
  id char(64) not null primary key,
  fingerprint char(64) not null,
  begun bigint not null,
  status int,
  content_type varchar(120),
  location varchar(2000),
  etag varchar(120),
  body longblob
) default charset=utf8mb4 collate=utf8mb4_bin;
create index idempotent_request_begun on idempotent_request (begun);
