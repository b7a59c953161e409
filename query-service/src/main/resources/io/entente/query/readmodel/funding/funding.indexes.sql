alter table funding add primary key (stream_id, funding_id);
create index funding_by_id on funding (funding_id);
create index funding_by_programme on funding (programme_id, funder_id, funding_id);
create index funding_by_funder on funding (funder_id);
create index funding_by_currency on funding (currency);
create index funding_by_committed on funding (committed_sort_day, committed_sort_latest, funding_id, stream_id);
create index funding_by_known_committed on funding (committed_known, committed_sort_day, committed_sort_latest, funding_id, stream_id);
create index funding_by_crs on funding using gin (crs);
