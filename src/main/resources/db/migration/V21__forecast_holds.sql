-- How often the range of a forecast was meant to hold: 0.8 in money, more often in few whole deals. Null is 0.8.
alter table kept_forecast add column holds double precision;
