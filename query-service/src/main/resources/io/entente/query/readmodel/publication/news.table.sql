-- When readers of news have to look at an event again. They keep what they have read, so an event that was taken back stays.
create table news (
    stream_id  text        not null,
    event_key  text        not null,
    source     text        not null,
    event_id   text        not null,
    updated_at timestamptz not null,
    retracted  boolean     not null
);
comment on column news.event_key is 'source and id: ids are unique per source only';
comment on column news.updated_at is 'when the event or its last amendment was recorded';
comment on column news.retracted is 'the event was taken back';
