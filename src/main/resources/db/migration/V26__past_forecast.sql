-- Of how many deals the forecasts were made that were made afterwards, for the end of a day: where much more history is stored later
-- they are made anew.
create table past_forecast (
  as_of date not null primary key,
  deals int not null
) default charset=utf8mb4 collate=utf8mb4_bin;
