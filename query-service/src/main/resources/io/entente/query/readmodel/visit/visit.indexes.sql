alter table visit add primary key (stream_id, visit_id);
create index visit_by_id on visit (visit_id);
create index visit_by_occurred on visit (occurred_sort_day, occurred_sort_latest, visit_id, stream_id);
create index visit_by_known_occurred on visit (occurred_known, occurred_sort_day, occurred_sort_latest, visit_id, stream_id);
create index visit_by_direction on visit (from_place, to_place);
create index visit_by_destination on visit (to_place);
create index visit_by_head on visit (head_id);
create index visit_by_field on visit using gin (fields);
