alter table activity_count add primary key (stream_id, count_key);
create index activity_count_by_code on activity_count (level, code, type);
create index activity_count_by_stream on activity_count (stream_id, level, code);
create index activity_count_by_years on activity_count (level, first_year, last_year);
