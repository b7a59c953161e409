alter table promise add primary key (stream_id, commitment_id);
