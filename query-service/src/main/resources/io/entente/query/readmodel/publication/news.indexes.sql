alter table news add primary key (stream_id, event_key);
create index news_by_update on news (updated_at, stream_id, event_key);
create index news_of_partnership on news (stream_id, updated_at, event_key);
