-- The id first: an event that refers to another seldom says of which source that is.
create unique index event_by_identity on event (event_id, source, stream_id);
create index event_by_amending on event (stream_id, log_offset)
    where type in ('io.entente.EventCorrected.v1', 'io.entente.EventRetracted.v1');
