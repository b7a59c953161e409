alter table encounter add primary key (stream_id, encounter_key);
create index encounter_by_organisation on encounter (organisation_id, occurred_known, occurred_sort_day, occurred_sort_latest, encounter_key, stream_id);
create index encounter_by_met_by on encounter using gin (met_by);
create index encounter_by_field on encounter using gin (fields);
create index encounter_by_place on encounter (place_id, organisation_id);
