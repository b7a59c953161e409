alter table retracted_news add primary key (stream_id, event_key);
create index retracted_news_by_update on retracted_news (updated_at, stream_id, event_key);
create index retracted_news_of_partnership on retracted_news (stream_id, updated_at, event_key);
