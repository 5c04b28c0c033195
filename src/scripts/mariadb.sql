-- Both hosts, because a server that resolves names matches 'app'@'localhost' before 'app'@'%'.
create database sales character set utf8mb4;
-- For tests that start the packaged service beside the others.
create database packaged character set utf8mb4;
create user 'app'@'localhost' identified by 'app';
create user 'app'@'127.0.0.1' identified by 'app';
create user 'app'@'%' identified by 'app';
grant all on sales.* to 'app'@'localhost', 'app'@'127.0.0.1', 'app'@'%';
grant all on packaged.* to 'app'@'localhost', 'app'@'127.0.0.1', 'app'@'%';
