-- Every event of a partnership that counts, corrected and dated as it is known today.
create table timeline (
    stream_id            text        not null,
    event_key            text        not null,
    occurred_earliest    date,
    occurred_latest      date,
    occurred_known       boolean     not null,
    occurred_sort_day    date        not null,
    occurred_sort_latest date        not null,
    source               text        not null,
    event_id             text        not null,
    type                 text        not null,
    occurred             jsonb       not null,
    year_doubted         boolean     not null,
    first_year           integer,
    last_year            integer,
    years_doubted        boolean     not null,
    place                jsonb,
    participants         jsonb       not null,
    actors               text[]      not null,
    parts                jsonb       not null,
    thing_id             text,
    wording              jsonb,
    fields               text[]      not null,
    event_ids            jsonb       not null,
    sources              jsonb       not null,
    part_of              text,
    parent_retracted     boolean     not null,
    redated              boolean     not null,
    corrections          integer     not null,
    children             integer     not null,
    log_offset           bigint      not null,
    recorded_at          timestamptz not null,
    updated_at           timestamptz not null
);
comment on column timeline.event_key is 'source and id: ids are unique per source only';
comment on column timeline.occurred_sort_day is 'earliest, else latest; 9999-12-31 when neither is known';
comment on column timeline.year_doubted is 'the date or one it is inherited from is not sure of its year, so no range holds it for certain';
comment on column timeline.first_year is 'null when the years are open or too many: unknown';
comment on column timeline.years_doubted is 'possible in these years, certain in none: also when the date itself does not say that they are one';
comment on column timeline.participants is 'names as reported, with the ids of those actors that are known';
comment on column timeline.actors is 'ids of all who are named in it, whatever their part';
comment on column timeline.parts is 'what each actor with a part in it does, and under what title, by id';
comment on column timeline.thing_id is 'the meeting, visit, site visit or statement: told by two events it counts once';
comment on column timeline.event_ids is 'the event and the corrections that it rests on';
comment on column timeline.part_of is 'id of the event during which it happened';
comment on column timeline.redated is 'its date comes from a corrected ancestor instead of its own record';
comment on column timeline.children is 'how many events are part of it';
comment on column timeline.updated_at is 'when the event or its last amendment was recorded';
comment on column timeline.log_offset is 'order of recording: a stream is in one partition';
