alter table event_report add primary key (stream_id, report_key);
create index event_report_by_alike on event_report (alike, first_day);
