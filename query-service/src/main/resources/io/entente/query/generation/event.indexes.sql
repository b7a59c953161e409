alter table event add primary key (stream_id, log_offset);
create unique index event_by_identity on event (source, event_id, stream_id);
