-- Forecasts as they were made, to be compared with what came. A row is one figure of one group of reps: a number of deals
-- (measure DEALS) or money in one currency (its code, or OWN for the company's own).
create table kept_forecast (
  id char(36) not null primary key,
  unit_kind varchar(8) not null,
  unit_id varchar(120) not null,
  period varchar(10) not null,
  from_day date not null,
  to_day date not null,
  as_of date not null,
  measure varchar(60) not null,
  p10 double precision not null,
  p50 double precision not null,
  p90 double precision not null,
  uncorrected double precision not null,
  rulebook varchar(80) not null,
  recorded bigint not null,
  outcome double precision,
  scored bigint,
  constraint kept_forecast_once unique (unit_kind, unit_id, period, as_of, measure)
) default charset=utf8mb4 collate=utf8mb4_bin;
create index kept_forecast_due on kept_forecast (to_day, scored);
create index kept_forecast_as_of on kept_forecast (as_of);
