alter table actor add primary key (stream_id, actor_id);
create index actor_by_id on actor (actor_id);
create index actor_by_name on actor (sort_name, actor_id);
create index actor_by_name_fr on actor (sort_name_fr, actor_id);
create index actor_by_name_vi on actor (sort_name_vi, actor_id);
create index actor_by_name_words on actor using gin (name_words);
create index actor_by_place on actor (place_id);
create index actor_by_parent on actor (parent_id);
