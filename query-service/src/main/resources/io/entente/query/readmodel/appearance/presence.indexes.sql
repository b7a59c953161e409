alter table presence add primary key (stream_id, actor_id);
create index presence_by_actor on presence (actor_id, last_known, last_sort_day, last_sort_latest, stream_id);
create index presence_by_last on presence (last_sort_day, last_sort_latest, actor_id, stream_id);
create index presence_by_known_last on presence (last_known, last_sort_day, last_sort_latest, actor_id, stream_id);
