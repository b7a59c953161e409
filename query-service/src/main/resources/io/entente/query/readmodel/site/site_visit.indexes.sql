alter table site_visit add primary key (stream_id, site_visit_id);
create index site_visit_by_site on site_visit (site_id, occurred_known, occurred_sort_day, occurred_sort_latest, site_visit_id, stream_id);
create index site_visit_by_kind on site_visit (site_kind, site_id);
create index site_visit_by_field on site_visit using gin (fields);
