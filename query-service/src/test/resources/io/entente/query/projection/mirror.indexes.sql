alter table mirror add primary key (stream_id, event_key);
