-- H2 writes the file each time it has given out a column's cached numbers, 32 by default: thousands of writes for an import.
alter table stage_change alter column seq set cache 10000;
alter table field_change alter column seq set cache 10000;
