-- Who may ask. Instants are epoch milliseconds: MariaDB 10.11 drops fractional seconds of TIMESTAMP.

create table app_user (
    id            varchar(36)  not null primary key,
    name          varchar(100) not null,
    password_hash varchar(100) not null,
    user_role     varchar(20)  not null,
    person_id     varchar(100),
    created_at    bigint       not null,
    disabled_at   bigint,
    constraint app_user_name unique (name)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table login_session (
    token_hash varchar(64) not null primary key,
    user_id    varchar(36) not null,
    started_at bigint      not null,
    ends_at    bigint      not null,
    constraint login_session_user foreign key (user_id) references app_user (id)
) default charset=utf8mb4 collate=utf8mb4_bin;

create index login_session_ends on login_session (ends_at);

create table api_key (
    id           varchar(36)   not null primary key,
    name         varchar(100)  not null,
    key_hash     varchar(64)   not null,
    key_role     varchar(20)   not null,
    team_ids     varchar(2000),
    rep_id       varchar(100),
    created_at   bigint        not null,
    created_by   varchar(100)  not null,
    revoked_at   bigint,
    last_used_at bigint,
    constraint api_key_hash unique (key_hash)
) default charset=utf8mb4 collate=utf8mb4_bin;

create table delegation (
    id         varchar(36)  not null primary key,
    coach      varchar(100) not null,
    team_id    varchar(100) not null,
    granted_by varchar(100) not null,
    granted_at bigint       not null,
    ends_at    bigint       not null
) default charset=utf8mb4 collate=utf8mb4_bin;

create index delegation_coach on delegation (coach, ends_at);
create index delegation_granted_by on delegation (granted_by, ends_at);

create table audit_entry (
    id      varchar(36)   not null primary key,
    at      bigint        not null,
    actor   varchar(100)  not null,
    deed    varchar(50)   not null,
    subject varchar(200)  not null,
    detail  varchar(1000)
) default charset=utf8mb4 collate=utf8mb4_bin;
