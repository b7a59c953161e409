alter table calendar_expiry add primary key (stream_id, agreement_id);
create index calendar_expiry_by_end on calendar_expiry (ends_on, stream_id, agreement_id);
