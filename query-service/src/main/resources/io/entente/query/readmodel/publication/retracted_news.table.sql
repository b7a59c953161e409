-- Events that were taken back. Readers of news keep what they have read, so they must be told.
create table retracted_news (
    stream_id  text        not null,
    event_key  text        not null,
    source     text        not null,
    event_id   text        not null,
    updated_at timestamptz not null
);
comment on column retracted_news.event_key is 'source and id: ids are unique per source only';
comment on column retracted_news.updated_at is 'when it was taken back';
