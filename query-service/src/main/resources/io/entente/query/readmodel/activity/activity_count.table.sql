-- How many events of a type, with a code, can have happened in which years. Summed by the query, over any period.
create table activity_count (
    stream_id  text    not null,
    count_key  text    not null,
    level      text    not null,
    code       text    not null,
    type       text    not null,
    first_year integer,
    last_year  integer,
    doubted    boolean not null,
    events     integer not null
);
comment on column activity_count.level is 'an event counts once for each of its codes at code, crs and sdg, and once at any';
comment on column activity_count.code is 'empty at level any';
comment on column activity_count.first_year is 'null when the years are open or too many: unknown';
comment on column activity_count.doubted is 'possible in these years, certain in none';
