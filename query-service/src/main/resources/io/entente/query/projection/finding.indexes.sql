alter table finding add primary key (stream_id, finding_key);
create index finding_by_event on finding (source, event_id);
create index finding_by_rule on finding (rule, stream_id, finding_key);
create index finding_by_stream on finding (stream_id, rule, finding_key);
