alter table calendar_entry add primary key (stream_id, event_key);
create index calendar_entry_by_day on calendar_entry (occurred_sort_day, stream_id, event_key) where bounded and not superseded;
create index calendar_entry_by_precise_day on calendar_entry (occurred_sort_day, stream_id, event_key) where bounded and precise;
