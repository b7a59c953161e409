alter table tally add primary key (stream_id, partnership_id);
