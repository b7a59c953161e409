-- Who was seen in which office, to be asked who held it on a day.
create table actor_role (
    stream_id            text           not null,
    role_key             text           not null,
    observed_earliest    date,
    observed_latest      date,
    observed_known       boolean        not null,
    observed_sort_day    date           not null,
    observed_sort_latest date           not null,
    actor_id             text           not null,
    code                 text           not null,
    label                jsonb,
    title_keys           text[]         not null,
    organisation_id      text           not null,
    term                 jsonb,
    observed             jsonb          not null,
    observed_in          text,
    elected_for          text,
    note                 text,
    possible             datemultirange not null,
    certain              datemultirange not null,
    event_ids            jsonb          not null,
    sources              jsonb          not null
);
comment on column actor_role.role_key is 'source and id of the event that records it';
comment on column actor_role.observed_sort_day is 'earliest, else latest; 9999-12-31 when neither is known';
comment on column actor_role.term is 'null when no source gives it';
comment on column actor_role.title_keys is 'folded label in every language, and the code as words: by them titles in events are compared';
comment on column actor_role.elected_for is 'place id of the constituency';
comment on column actor_role.possible is 'days of the term; without one, the days on which it can have been observed';
comment on column actor_role.certain is 'days of the term on any reading of its years; without one, the day of observation if it is one';
