alter table actor_role add primary key (stream_id, role_key);
create index actor_role_by_observed on actor_role (actor_id, observed_sort_day, observed_sort_latest, role_key, stream_id);
create index actor_role_by_known_observed on actor_role (actor_id, observed_known, observed_sort_day, observed_sort_latest, role_key, stream_id);
create index actor_role_by_organisation on actor_role (organisation_id, actor_id);
create index actor_role_by_possible on actor_role using gist (possible);
create index actor_role_by_certain on actor_role using gist (certain);
create index actor_role_by_term on actor_role (actor_id) where term is not null;
create index actor_role_by_event on actor_role (observed_in) where observed_in is not null;
