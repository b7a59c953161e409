alter table finding add primary key (stream_id, finding_key);
create index finding_by_event on finding (source, event_id);
