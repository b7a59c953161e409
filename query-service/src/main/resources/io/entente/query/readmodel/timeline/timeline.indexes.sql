alter table timeline add primary key (stream_id, event_key);
create index timeline_by_occurred on timeline (stream_id, occurred_sort_day, occurred_sort_latest, event_key);
create index timeline_by_known_occurred on timeline (stream_id, occurred_known, occurred_sort_day, occurred_sort_latest, event_key);
create index timeline_by_recorded on timeline (stream_id, log_offset);
create index timeline_by_type on timeline (stream_id, type, first_year, last_year, years_doubted);
create index timeline_by_actor on timeline using gin (actors);
create index timeline_by_field on timeline using gin (fields);
create index timeline_by_recorded_at on timeline (recorded_at, stream_id, event_key);
create index timeline_by_event on timeline (event_id);
