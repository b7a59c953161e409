alter table appearance add primary key (stream_id, appearance_key);
create index appearance_by_actor on appearance (actor_id, type, thing_id);
create index appearance_by_occurred on appearance (actor_id, occurred_sort_day, occurred_sort_latest, appearance_key, stream_id);
create index appearance_by_known_occurred on appearance (actor_id, occurred_known, occurred_sort_day, occurred_sort_latest, appearance_key, stream_id);
