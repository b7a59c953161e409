-- How many events count in each stream.
create table tally (
    stream_id      text    not null,
    partnership_id text    not null,
    events         integer not null
);
