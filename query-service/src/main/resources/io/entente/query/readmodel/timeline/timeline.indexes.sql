alter table timeline add primary key (stream_id, event_key);
create index timeline_by_occurred on timeline (stream_id, occurred_sort_day, occurred_sort_latest, event_key);
create index timeline_by_known_occurred on timeline (stream_id, occurred_known, occurred_sort_day, occurred_sort_latest, event_key);
create index timeline_by_recorded on timeline (stream_id, log_offset);
create index timeline_by_type on timeline (stream_id, type, first_year, last_year, years_doubted);
create index timeline_by_actor on timeline using gin (actors);
create index timeline_by_field on timeline using gin (fields);
create index timeline_by_update on timeline (updated_at, stream_id, event_key);
create index timeline_of_partnership_by_update on timeline (stream_id, updated_at, event_key);
create index timeline_by_event on timeline (event_id);
-- The events of all partnerships, by day. Equal days are stored once, so these two are small; what is of one day is sorted by the query.
create index timeline_by_day on timeline (occurred_sort_day);
create index timeline_by_known_day on timeline ((case when occurred_known then occurred_sort_day else date '-infinity' end));
