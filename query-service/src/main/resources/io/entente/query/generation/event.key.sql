alter table event add primary key (stream_id, log_offset);
