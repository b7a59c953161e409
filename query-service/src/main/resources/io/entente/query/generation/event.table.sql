-- The recorded events of this generation: what its streams are folded from, and where the fate of an event is looked up.
create table event (
    stream_id   text        not null,
    partition   integer     not null,
    log_offset  bigint      not null,
    source      text        not null,
    event_id    text        not null,
    type        text        not null,
    recorded_at timestamptz not null,
    body        text        not null
);
comment on column event.type is 'newest version of the stored type';
comment on column event.body is 'the CloudEvent in structured form, as it was recorded';
