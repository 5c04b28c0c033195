-- What an activity was for, such as the e-mail that asks a silent buyer for a yes or a no.
alter table activity add column purpose varchar(24);
