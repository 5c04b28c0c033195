-- What is counted of each deal, so that the inspection reads no histories. Runs unchanged on H2 (MODE=MySQL), MariaDB and MySQL.

-- Deals of which something changed since they were counted: a row for each write, added in its transaction, so that no writer waits
-- for another. It goes away in the transaction that stores the count.
create table changed_deal (
  seq bigint not null auto_increment primary key,
  opportunity_id varchar(120) not null
) default charset=utf8mb4 collate=utf8mb4_bin;

-- One row a deal; without a document where it is no deal any more. Each page of counts has a version of its own, and versions are
-- committed in their order, so that a process asks for those after the last that it has.
create table counted_deal (
  generation int not null,
  opportunity_id varchar(120) not null,
  version bigint not null,
  document longtext,
  primary key (generation, opportunity_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index counted_deal_version on counted_deal (generation, version);

-- The generation of rows that answers, and the next one while a process of another shape is counted. One process counts at a time.
create table deal_count (
  id int not null primary key,
  holder char(36),
  held_until bigint not null,
  version bigint not null,
  generation int not null,
  basis varchar(80) not null,
  as_of bigint not null,
  next_generation int,
  next_basis varchar(80),
  next_as_of bigint,
  walked varchar(120)
) default charset=utf8mb4 collate=utf8mb4_bin;
insert into deal_count (id, held_until, version, generation, basis, as_of) values (1, 0, 0, 0, '', 0);

create index account_updated on account (updated);
