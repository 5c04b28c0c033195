-- DMN models by themselves. Namespace and imports (one a line) are read from the XML, for models import one another by namespace.
create table dmn_model (
  name varchar(200) not null primary key,
  namespace varchar(500) not null,
  model_name varchar(500) not null,
  imports longtext not null,
  digest char(64) not null,
  xml longblob not null,
  put_at bigint not null,
  put_by varchar(250) not null
) default charset=utf8mb4 collate=utf8mb4_bin;
create index dmn_model_namespace on dmn_model (namespace);
