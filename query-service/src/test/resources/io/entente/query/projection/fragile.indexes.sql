alter table fragile add primary key (stream_id, event_key);
